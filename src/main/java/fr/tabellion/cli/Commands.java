package fr.tabellion.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing the console to those that speak. */
record Commands(Console console) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        return Speaking.class.isAssignableFrom(type)
                ? type.getDeclaredConstructor(Console.class).newInstance(console)
                : CommandLine.defaultFactory().create(type);
    }

    /** A command with a constructor that takes the {@link Console}. */
    interface Speaking {}
}
