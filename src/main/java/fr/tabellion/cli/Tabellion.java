package fr.tabellion.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command that holds the others; alone it means {@code generate}. */
@Command(
        name = "tabellion",
        subcommands = {
            GenerateCommand.class,
            CheckCommand.class,
            StatusCommand.class,
            DiffCommand.class,
            SealCommand.class,
            CorrectionCommand.Unseal.class,
            CorrectionCommand.Reopen.class,
            AdoptParentCommand.class,
            CleanCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            NewCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            SchemaCommand.class,
            ThemeCommand.class
        },
        versionProvider = Tabellion.Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class Tabellion {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = picocli.CommandLine.ScopeType.INHERIT,
            descriptionKey = "option.help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    boolean version;

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            scope = picocli.CommandLine.ScopeType.INHERIT,
            descriptionKey = "option.lang")
    String language = "";

    /** The version in the jar's manifest, or none when run from classes. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Tabellion.class.getPackage().getImplementationVersion();
            return new String[] {"tabellion" + (version == null ? "" : " " + version)};
        }
    }
}
