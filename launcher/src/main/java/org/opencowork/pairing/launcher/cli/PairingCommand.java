package org.opencowork.pairing.launcher.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code pairing} without a command: it says which there are. */
@Command(
        name = "pairing",
        description = "Lets a remote broker drive the coding agent on this computer, without a listening port.",
        mixinStandardHelpOptions = true,
        version = "pairing 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            CreateCommand.class,
            ListCommand.class,
            ShowCommand.class,
            UpdateCommand.class,
            ConnectCommand.class,
            DisconnectCommand.class,
            SyncCommand.class,
            RotateTokenCommand.class,
            RevokeCommand.class,
            MoveTokensCommand.class,
            ConfirmationsCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            AuditCommand.class,
            SessionsCommand.class,
            BrokerCommand.class,
            DoctorCommand.class,
            CheckUrlCommand.class,
            RedactCommand.class,
            HelpCommand.class
        },
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  pairing demo",
            "      plays everything on this machine, with a broker, OpenCode and a scripted model",
            "  pairing broker --port 8790",
            "      starts the reference broker",
            "  pairing run --headless --workspace . --secret-store file --passphrase-file pass.txt",
            "      starts the Desktop, with an OpenCode of its own for this directory",
            "  pairing create --label Phone --broker-url http://127.0.0.1:8790 --enable",
            "      pairs, and prints the token that the other side needs, once",
            "  pairing redact --explain < events.jsonl",
            "      shows what would leave of these events, and which rule took out what",
            "  pairing check-url https://broker.example.com",
            "      says whether a broker may be there, and if not, why",
            "",
            "Exit status: 0 done, 1 failed, 2 refused by a rule, 64 wrong usage."
        })
final class PairingCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? They are "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
