package fr.tabellion.template;

/** An article of an avenant; its wording is put into the section that bears its {@code ref}. */
record ArticleView(String title, String ref) implements View {}
