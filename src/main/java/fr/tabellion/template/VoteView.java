package fr.tabellion.template;

/** How a vote went. */
record VoteView(Source at, int voters, int inFavour, int against, int abstentions)
        implements View {}
