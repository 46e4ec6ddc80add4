// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagehelp.h"

#include <QCoreApplication>
#include <QStringList>

namespace forecourt::ui {

namespace {
struct Help
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ui::PageHelp)
};

QString paragraphs(const QStringList& texts)
{
    return texts.join(QStringLiteral("\n\n"));
}

QString tableKeys()
{
    return Help::tr("By keyboard, %1 opens a menu that sorts the table and chooses its columns. Esc clears the filter, then closes the part "
                    "that shows one row; choosing a row opens it again.")
        .arg(QStringLiteral("Ctrl+Shift+S"));
}
} // namespace

QString overviewHelp()
{
    return paragraphs({
        Help::tr("Every connector is a tile. Shape, colour and word say its state; the number says what matters now. A tile "
                 "never moves because its state changed."),
        Help::tr("Enter or a double click opens the charger. Space does the usual thing: start, stop, or unlock. The menu key "
                 "or the right button offers everything else."),
        Help::tr("Above the tiles: the load of the last two hours with the site's limit, today's energy and sessions, and what "
                 "needs attention with the next step on each row."),
        Help::tr("A charger that calls for the first time waits in the banner at the top. It has no rights until you accept it."),
        Help::tr("F6 goes from one part of the window to the next, also to a notice above the status bar: Enter takes its "
                 "Undo, Esc closes it."),
    });
}

QString chargersHelp()
{
    return paragraphs({
        Help::tr("All chargers in use. Under Waiting stand those that are not accepted: new ones, those put back, and rejected ones. "
                 "Enter opens one."),
        Help::tr("Click a column's title to sort, drag its edge to size it; the right button on the titles chooses columns. "
                 "All of it is kept for the next start."),
        tableKeys(),
        Help::tr("The right button on a row restarts, renames, or archives. An archived charger keeps its sessions."),
    });
}

QString chargerHelp()
{
    return paragraphs({
        Help::tr("Live shows what this charger does now, and what to do about a fault. F5 asks it for its states."),
        Help::tr("A command tells what really happened: sent, accepted, refused, or no answer. A button that is off says why "
                 "when you point at it or press it."),
        Help::tr("Stop asks the charger first. If nothing changes within 30 seconds, the next step is offered: unlock, restart, "
                 "and last of all closing the session in our records only."),
        Help::tr("Local list shows the tags that the charger keeps itself, to let people charge while the link is down. It follows "
                 "People & tags by itself; what it still lacks, and what has no room, is named there."),
        Help::tr("Power limits shows what the charger was told and what follows from it, over the measured power. A charger cannot list "
                 "its limits, so Forecourt keeps book, and says where it is not sure; Ask the charger brings what it expects to allow."),
        Help::tr("Vendor data counts messages of the maker's own. They are answered as unknown unless a rule says otherwise."),
    });
}

QString addChargerHelp()
{
    return paragraphs({
        Help::tr("Type the address on the charger's own page. It is shown whole, and split into host, port, path and id, for "
                 "menus that ask for the pieces. Each has a Copy button."),
        Help::tr("Below, every attempt to connect appears within a second. A refused one says what to change at the charger."),
        Help::tr("If nothing appears at all, the charger does not reach this computer: check the network cable or Wi-Fi, that "
                 "both are in the same network, and that a firewall here lets the port through."),
    });
}

QString sessionsHelp()
{
    return paragraphs({
        Help::tr("A session is one charge. Live ones run now; under Needs attention are those with something odd, each with "
                 "what to do."),
        Help::tr("Choose a period, a charger or a person, or type to filter. The line below the table sums up all sessions that "
                 "match, not only those on screen."),
        tableKeys(),
        Help::tr("In the curve of a session press and drag, or use Left and Right (with Shift by a second, with Ctrl from message to "
                 "message), to see every value of a moment; Enter or a double click opens the message of that moment."),
        Help::tr("Where a tag was unknown, or a charge was started from here, Assign person says later who it was; Note keeps what "
                 "you want to remember. Both can be undone, and stand in the charger's history."),
        Help::tr("A session with more energy than a charger can give is in no sum until you have looked at it and said why it is "
                 "right (Count in sums)."),
        Help::tr("A session closed in our records needs no attention any more. If the charger reports the real end later, that "
                 "wins, and you are told."),
    });
}

QString peopleHelp()
{
    return paragraphs({
        Help::tr("A tag is a card or a key fob; a person can have several. Without a known tag nobody can start a charge at "
                 "the charger itself."),
        Help::tr("Learn tag (%1) waits for a card at a charger: tap it, type a name, press Enter. It stays armed for the next one.")
            .arg(QStringLiteral("Ctrl+L")),
        Help::tr("Under Unknown tags are cards that were shown and are in no list. The same card may appear with its bytes "
                 "in another order at another charger."),
        tableKeys(),
    });
}

QString checkHelp()
{
    return paragraphs({
        Help::tr("The check leads through commissioning step by step. Each step says what to do and shows what the charger really "
                 "reported, with the time. Close the window whenever you like: it goes on at the same step."),
        Help::tr("A step that cannot be done now is skipped with a reason, which stands in the hand-over. Measured values are "
                 "typed by the electrician; values out of the usual range are marked."),
        Help::tr("A photo can be added to a step, or under Hand over to the charger as a whole. It is made small and printed in the "
                 "hand-over, as is the photo of the charger's place."),
        Help::tr("Sessions of the check are test charges: they are left out of every total. At the end the hand-over is signed "
                 "off and saved as PDF."),
    });
}

QString messagesHelp()
{
    return paragraphs({
        Help::tr("Every message as it crossed the wire, live and kept. Choose one to see its fields explained, with what deviates "
                 "from the standard, and the JSON as it was sent."),
        Help::tr("Type a filter, e.g. charger:bay4 action:StatusNotification -heartbeat, or press a chip. Completion offers what "
                 "can stand there; words may be negated with a minus sign. A chip tells how many messages it would show; "
                 "a plus behind the number means that they are still being counted."),
        Help::tr("Follow exchange shows a call with its answer, Follow session all that belongs to one charge, also in a "
                 "file; row:100-250 shows these rows."),
        Help::tr("Messages are exported as JSON lines or CSV, with tags masked if you like. A log of another program opens "
                 "read-only in the same page; lines that cannot be used are listed."),
    });
}

QString reservationsHelp()
{
    return paragraphs({
        Help::tr("A reservation keeps a connector for one person until a time you choose; it begins at once. The charger refuses "
                 "whoever else comes, and the session of that person uses it up."),
        Help::tr("Open shows what holds now, All what became of the others, Week the connectors against the days. Reserve here, in "
                 "the menu of a connector, or at a tag or person under People & tags."),
        Help::tr("Where a charger refuses, the line says why and what to do. When its time has passed, a reservation ends by itself, "
                 "whether the charger says so or not."),
    });
}

QString firmwareHelp()
{
    return paragraphs({
        Help::tr("Firmware: put the maker's file into the library, choose the chargers and when, and Forecourt serves the file itself. "
                 "No web server and no address to type."),
        Help::tr("Versions shows what every charger runs and what the library has for it; Roll-outs, how far each update is."),
        Help::tr("Get diagnostics asks chargers for their log. Each uploads a file to this computer; look inside, search, save it, or put "
                 "it into a support bundle for the maker, in which tags and secrets are masked."),
        Help::tr("Files of chargers are deleted after the time that stands under their list, unless you keep them."),
        tableKeys(),
    });
}

QString rolloutHelp()
{
    return paragraphs({
        Help::tr("One row for each charger, with six stages: Wait, Ask, Load, Install, Restart, Check. The last one is done once the charger "
                 "names the new version itself."),
        Help::tr("Amber means that nothing was heard for longer than usual: what to try stands beside it. A charger that installs must "
                 "not be switched off."),
        Help::tr("Pause lets go on what runs and begins nothing new. Stop cancels what waits; a charger that was asked cannot be called back."),
    });
}

QString stationFileHelp()
{
    return paragraphs({
        Help::tr("What a charger sent, opened in place: text, and what is inside ZIP, tar and gz. Nothing is written to the disk "
                 "unless you save it."),
        Help::tr("Search inside (%1) looks through all files or the chosen one; Enter or the arrow keys in the found lines show the place.")
            .arg(QStringLiteral("Ctrl+F")),
    });
}

QString pricesHelp()
{
    return paragraphs({
        Help::tr("A price says what a session costs: by energy, by time, once, while it idles, at other hours, in steps, or for a group of "
                 "people. What you change is saved as a version that counts from a moment on; sessions keep the version they started with."),
        Help::tr("The worked example on the right shows every line while you type. Simulate a month shows what last month would have "
                 "cost, session by session, and changes nothing."),
        Help::tr("Where they apply lists the site, chargers, connectors, groups, people and running sessions with the price that counts there "
                 "and why. The strongest level counts: session, person, group, connector, charger, site. Choose several rows with Ctrl or Shift."),
        Help::tr("In the week, click a block; arrow keys choose a block, Ctrl with Left and Right moves its begin, with Alt besides its end."),
    });
}

QString correctionsHelp()
{
    return paragraphs({
        Help::tr("Sessions that cannot be right wait here for a decision: a start or an end that never came, a meter that ran backwards, the "
                 "same charge twice, a gap, a wrong clock, no price. Until somebody decides, they are in no sum."),
        Help::tr("Each shows its evidence and, where one is known, a proposal. Accept it, type other values, keep the session as it is, or "
                 "leave it out; a reason is kept with your name. What the charger told is never changed, and a decision can be taken back."),
        tableKeys(),
    });
}

QString reportsHelp()
{
    return paragraphs({
        Help::tr("Energy, income, sessions, occupied time, uptime and failures by day, week, month or year, of the site or of one charger. "
                 "Undecided sessions and test charges are left out."),
        Help::tr("Point at a bar to read it. Every figure also stands in the table below, which can be copied or exported as CSV."),
    });
}

QString documentsHelp()
{
    return paragraphs({
        Help::tr("At the end of a month the list says what to look at before it is locked. A locked month stays as it is for good: what comes "
                 "late or is corrected counts in the next open month."),
        Help::tr("Issued documents keep their number for ever, also when they are printed again; a mistake is taken back by a credit note. "
                 "Numbers never come twice, and none is left out."),
    });
}

QString alertsHelp()
{
    return paragraphs({
        Help::tr("An alert is told once and clears itself when its cause is gone. Each row says what to do next."),
        Help::tr("Acknowledge an alert to say that somebody looks after it; snooze it to be told again later. Who is told, how and "
                 "when is set in Settings under Notifications."),
        tableKeys(),
    });
}

QString settingsHelp()
{
    return paragraphs({
        Help::tr("What belongs to the site is saved together and lies in the database, so it is part of every backup. Theme "
                 "and language are yours alone and change at once."),
        Help::tr("The main fuse draws the limit into the load chart. Times everywhere are those of the site's time zone, "
                 "wherever this computer is."),
        Help::tr("Every session is sealed when it is recorded. A backup also takes sessions whose seal does not fit any more, and names "
                 "them: in them an older backup may be right. Restoring such a backup asks you first."),
        Help::tr("A restore loses nothing of what is here: the database is copied into the folder of backups first, and where the backup "
                 "brings a message log, the one here stays in the data folder as messages.before-… with the time. To go back to that log, end "
                 "Forecourt and call it messages.sqlite again. The newest three of both are kept."),
    });
}

} // namespace forecourt::ui
