<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>forecourt::ui::AlertMails</name>
    <message numerus="yes">
        <source>%1: %2, and %n more</source>
        <extracomment>%n further alerts.</extracomment>
        <translation>
            <numerusform>%1: %2, and %n more</numerusform>
            <numerusform>%1: %2, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n over by themselves</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n over by themselves</numerusform>
            <numerusform>%n over by themselves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertWords</name>
    <message numerus="yes">
        <source>%n chargers went offline together</source>
        <translation>
            <numerusform>%n charger went offline</numerusform>
            <numerusform>%n chargers went offline together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended without a price</source>
        <translation>
            <numerusform>%n session ended without a price</numerusform>
            <numerusform>%n sessions ended without a price</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlertsPage</name>
    <message numerus="yes">
        <source>%n alert(s) acknowledged</source>
        <translation>
            <numerusform>%n alert acknowledged</numerusform>
            <numerusform>%n alerts acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) snoozed until %1</source>
        <extracomment>%1 a time.</extracomment>
        <translation>
            <numerusform>%n alert snoozed until %1</numerusform>
            <numerusform>%n alerts snoozed until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) you acknowledged or snoozed are not over yet.</source>
        <translation>
            <numerusform>%n alert you acknowledged or snoozed is not over yet.</numerusform>
            <numerusform>%n alerts you acknowledged or snoozed are not over yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AlteredWords</name>
    <message numerus="yes">
        <source>%n session(s) are not as they were recorded</source>
        <extracomment>Their records and the seal that each got when it was recorded do not fit any more. No full stop: more may follow.</extracomment>
        <translation>
            <numerusform>%n session is not as it was recorded</numerusform>
            <numerusform>%n sessions are not as they were recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 numbers of sessions, separated by commas.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AssignPriceDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Places a price is assigned to: %1 some names, %n further ones.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::AttentionCard</name>
    <message numerus="yes">
        <source>%n session(s) to look at</source>
        <translation>
            <numerusform>%n session to look at</numerusform>
            <numerusform>%n sessions to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <comment>things to look at</comment>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <comment>things to look at</comment>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Banner</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Behind the sentence of a banner: %n further matters of the same kind.</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BellButton</name>
    <message numerus="yes">
        <source>Alerts, %n open</source>
        <extracomment>Accessible name of the bell; %n alerts are open.</extracomment>
        <translation>
            <numerusform>Alerts, %n open</numerusform>
            <numerusform>Alerts, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BillingWords</name>
    <message numerus="yes">
        <source>%n earlier month(s) still open</source>
        <translation>
            <numerusform>%n earlier month still open</numerusform>
            <numerusform>%n earlier months still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) wait for a decision</source>
        <translation>
            <numerusform>%n session waits for a decision</numerusform>
            <numerusform>%n sessions wait for a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) without a price</source>
        <translation>
            <numerusform>%n session without a price</numerusform>
            <numerusform>%n sessions without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) still running</source>
        <translation>
            <numerusform>%n session still running</numerusform>
            <numerusform>%n sessions still running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) of nobody we know</source>
        <translation>
            <numerusform>%n session of nobody we know</numerusform>
            <numerusform>%n sessions of nobody we know</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) without energy</source>
        <translation>
            <numerusform>%n session without energy</numerusform>
            <numerusform>%n sessions without energy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n priced session(s) with remarks</source>
        <translation>
            <numerusform>%n priced session with remarks</numerusform>
            <numerusform>%n priced sessions with remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s) left out</source>
        <translation>
            <numerusform>%n test charge left out</numerusform>
            <numerusform>%n test charges left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late session(s) of locked months</source>
        <translation>
            <numerusform>%n late session of a locked month</numerusform>
            <numerusform>%n late sessions of locked months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) longer than a day</source>
        <translation>
            <numerusform>%n session longer than a day</numerusform>
            <numerusform>%n sessions longer than a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) without a tag</source>
        <translation>
            <numerusform>%n session without a tag</numerusform>
            <numerusform>%n sessions without a tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are in no sum. Decide about them under Corrections; decided later they count in the next open month.</source>
        <extracomment>%n sessions; their number stands above: &quot;1 session waits for a decision&quot;.</extracomment>
        <translation>
            <numerusform>It is in no sum. Decide about it under Corrections; decided later it counts in the next open month.</numerusform>
            <numerusform>They are in no sum. Decide about them under Corrections; decided later they count in the next open month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They are in no sum. Assign a price and price them again under Prices.</source>
        <extracomment>%n sessions; their number stands above.</extracomment>
        <translation>
            <numerusform>It is in no sum. Assign a price and price it again under Prices.</numerusform>
            <numerusform>They are in no sum. Assign a price and price them again under Prices.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They will be counted in the next open month when they end.</source>
        <extracomment>%n sessions; their number stands above.</extracomment>
        <translation>
            <numerusform>It will be counted in the next open month when it ends.</numerusform>
            <numerusform>They will be counted in the next open month when they end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They get receipts, and one common statement. Assign a person in the session&apos;s detail.</source>
        <extracomment>%n sessions of nobody we know; their number stands above.</extracomment>
        <translation>
            <numerusform>It gets a receipt, and a place in one common statement. Assign a person in the session&apos;s detail.</numerusform>
            <numerusform>They get receipts, and one common statement. Assign a person in the session&apos;s detail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their end came after their month was locked; they count here.</source>
        <extracomment>%n sessions; their number stands above.</extracomment>
        <translation>
            <numerusform>Its end came after its month was locked; it counts here.</numerusform>
            <numerusform>Their end came after their month was locked; they count here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BulkDialog</name>
    <message numerus="yes">
        <source>This goes to %n charger(s). Type their number.</source>
        <translation>
            <numerusform>This goes to %n charger. Type their number.</numerusform>
            <numerusform>This goes to %n chargers. Type their number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::BundleDialog</name>
    <message numerus="yes">
        <source>%n file(s) left out, for not everything in them is text that can be masked; tick them to give them away as they came.</source>
        <translation>
            <numerusform>%n file left out, for not everything in it is text that can be masked; tick it to give it away as it came.</numerusform>
            <numerusform>%n files left out, for not everything in them is text that can be masked; tick them to give them away as they came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargerBulk</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restart %n charger(s)?</source>
        <translation>
            <numerusform>Restart %n charger?</numerusform>
            <numerusform>Restart %n chargers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n charger(s) out of service?</source>
        <translation>
            <numerusform>Take %n charger out of service?</numerusform>
            <numerusform>Take %n chargers out of service?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Area of %n charger(s)</source>
        <translation>
            <numerusform>Area of %n charger</numerusform>
            <numerusform>Area of %n chargers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archived %n charger(s)</source>
        <translation>
            <numerusform>Archived %n charger</numerusform>
            <numerusform>Archived %n chargers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop %n session(s)?</source>
        <translation>
            <numerusform>Stop %n session?</numerusform>
            <numerusform>Stop %n sessions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n charger(s) while somebody charges there?</source>
        <translation>
            <numerusform>Archive %n charger while somebody charges there?</numerusform>
            <numerusform>Archive %n chargers while somebody charges there?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Area of %n charger(s) changed</source>
        <extracomment>%n chargers.</extracomment>
        <translation>
            <numerusform>Area of %n charger changed</numerusform>
            <numerusform>Area of %n chargers changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ChargersPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>chargers</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckHistoryModel</name>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckPhotoStrip</name>
    <message numerus="yes">
        <source>Off: a check keeps at most %n photo(s). Remove one first</source>
        <translation>
            <numerusform>Off: a check keeps at most %n photo. Remove one first</numerusform>
            <numerusform>Off: a check keeps at most %n photos. Remove one first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CheckSignPanel</name>
    <message numerus="yes">
        <source>Off: %n step(s) are open. Finish or skip them first</source>
        <translation>
            <numerusform>Off: %n step is open. Finish or skip it first</numerusform>
            <numerusform>Off: %n steps are open. Finish or skip them first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CommandFields</name>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The charger takes at most %n tag(s) in one message</source>
        <translation>
            <numerusform>The charger takes at most %n tag in one message</numerusform>
            <numerusform>The charger takes at most %n tags in one message</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n tag(s) that may charge here</source>
        <translation>
            <numerusform>The %n tag that may charge here</numerusform>
            <numerusform>All %n tags that may charge here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Commands</name>
    <message numerus="yes">
        <source>Waiting behind %n command(s)</source>
        <extracomment>%n commands of this charger are sent first.</extracomment>
        <translation>
            <numerusform>Waiting behind %n command</numerusform>
            <numerusform>Waiting behind %n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CompareSettingsDialog</name>
    <message numerus="yes">
        <source>%n of %1 setting(s) differ(s).</source>
        <translation>
            <numerusform>%n of %1 settings differs.</numerusform>
            <numerusform>%n of %1 settings differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ConsoleWindow</name>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation>
            <numerusform>%n session goes on at its charger, but nobody watches it until Forecourt runs again.</numerusform>
            <numerusform>%n sessions go on at the chargers, but nobody watches them until Forecourt runs again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, see the log</source>
        <translation>
            <numerusform>And %n more, see the log</numerusform>
            <numerusform>And %n more, see the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::CorrectionsPage</name>
    <message numerus="yes">
        <source>%n session(s) chosen</source>
        <translation>
            <numerusform>%n session chosen</numerusform>
            <numerusform>%n sessions chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided about %n session(s)</source>
        <translation>
            <numerusform>Decided about %n session</numerusform>
            <numerusform>Decided about %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took back the decision about %n session(s)</source>
        <translation>
            <numerusform>Took back the decision about %n session</numerusform>
            <numerusform>Took back the decisions about %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DecisionDialog</name>
    <message numerus="yes">
        <source>Accept the proposals for %n session(s)</source>
        <translation>
            <numerusform>Accept the proposal for %n session</numerusform>
            <numerusform>Accept the proposals for %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n session(s) as they are</source>
        <translation>
            <numerusform>Keep %n session as it is</numerusform>
            <numerusform>Keep %n sessions as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n session(s) out</source>
        <translation>
            <numerusform>Leave %n session out</numerusform>
            <numerusform>Leave %n sessions out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DeliveryState</name>
    <message numerus="yes">
        <source>%n wait(s) to get through.</source>
        <translation>
            <numerusform>%n waits to get through.</numerusform>
            <numerusform>%n wait to get through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up.</source>
        <translation>
            <numerusform>%n given up.</numerusform>
            <numerusform>%n given up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DesktopNotifier</name>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n open alert</numerusform>
            <numerusform>%n open alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DiagnosticsActions</name>
    <message numerus="yes">
        <source>Removed %n file(s)</source>
        <translation>
            <numerusform>Removed %n file</numerusform>
            <numerusform>Removed %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DiagnosticsTab</name>
    <message numerus="yes">
        <source>%n file(s), %1. %2</source>
        <extracomment>Under the files of chargers: %1 the size of all files, %2 how long they stay.</extracomment>
        <translation>
            <numerusform>%n file, %1. %2</numerusform>
            <numerusform>%n files, %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) chosen</source>
        <translation>
            <numerusform>%n file chosen</numerusform>
            <numerusform>%n files chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DocumentModel</name>
    <message numerus="yes">
        <source>printed again %n time(s)</source>
        <translation>
            <numerusform>printed again %n time</numerusform>
            <numerusform>printed again %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::DriverCostsTab</name>
    <message numerus="yes">
        <source>Changed the costs on %n display(s)</source>
        <translation>
            <numerusform>Changed the costs on %n display</numerusform>
            <numerusform>Changed the costs on %n displays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::EventModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>How long something is kept; 0 is told in other words.</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilesSection</name>
    <message numerus="yes">
        <source>Now: %n file(s), %1.</source>
        <extracomment>%1 the size of all files.</extracomment>
        <translation>
            <numerusform>Now: %n file, %1.</numerusform>
            <numerusform>Now: %n files, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused since the start: %n request(s) with a wrong, used or expired address or password. A charger may have an old address, or somebody tries others.</source>
        <extracomment>Requests to the server for files that were refused.</extracomment>
        <translation>
            <numerusform>Refused since the start: %n request with a wrong, used or expired address or password. A charger may have an old address, or somebody tries others.</numerusform>
            <numerusform>Refused since the start: %n requests with a wrong, used or expired address or password. A charger may have an old address, or somebody tries others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FilterableTable</name>
    <message numerus="yes">
        <source>Only the newest %n row(s) were looked through.</source>
        <extracomment>Where no row of a very long list fits a filter.</extracomment>
        <translation>
            <numerusform>Only the newest row was looked through.</numerusform>
            <numerusform>Only the newest %n rows were looked through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirmwareJobPanel</name>
    <message numerus="yes">
        <source>Wait %n min more</source>
        <translation>
            <numerusform>Wait %n min more</numerusform>
            <numerusform>Wait %n min more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed, over %1, asked %n time(s)</source>
        <extracomment>How a charger is updated: %1 a protocol, %2 how often it was asked.</extracomment>
        <translation>
            <numerusform>Signed, over %1, asked %n time</numerusform>
            <numerusform>Signed, over %1, asked %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %1, asked %n time(s)</source>
        <translation>
            <numerusform>Over %1, asked %n time</numerusform>
            <numerusform>Over %1, asked %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirmwareWords</name>
    <message numerus="yes">
        <source>%n at a time</source>
        <translation>
            <numerusform>%n at a time</numerusform>
            <numerusform>%n at a time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::FirstStart</name>
    <message numerus="yes">
        <source>%n charger(s) wait to be accepted: %1</source>
        <extracomment>%1 a list of chargers&apos; ids.</extracomment>
        <translation>
            <numerusform>%n charger waits to be accepted: %1</numerusform>
            <numerusform>%n chargers wait to be accepted: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HandoverLayout</name>
    <message numerus="yes">
        <source>%n step(s) passed</source>
        <translation>
            <numerusform>%n step passed</numerusform>
            <numerusform>%n steps passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a warning</source>
        <translation>
            <numerusform>%n with a warning</numerusform>
            <numerusform>%n with a warning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured value(s) out of range</source>
        <translation>
            <numerusform>%n measured value out of range</numerusform>
            <numerusform>%n measured values out of range</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open point(s)</source>
        <translation>
            <numerusform>%n open point</numerusform>
            <numerusform>%n open points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::HearingCard</name>
    <message numerus="yes">
        <source>And %n more; all of them stand under Chargers, Waiting.</source>
        <translation>
            <numerusform>And %n more; all of them stand under Chargers, Waiting.</numerusform>
            <numerusform>And %n more; all of them stand under Chargers, Waiting.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Keys</name>
    <message numerus="yes">
        <source>This charger takes at most %n item(s) here</source>
        <translation>
            <numerusform>This charger takes at most %n item here</numerusform>
            <numerusform>This charger takes at most %n items here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n character(s)</source>
        <translation>
            <numerusform>At most %n character</numerusform>
            <numerusform>At most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LearnPanel</name>
    <message numerus="yes">
        <source>%n more card(s) wait</source>
        <translation>
            <numerusform>%n more card waits</numerusform>
            <numerusform>%n more cards wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LimitWords</name>
    <message numerus="yes">
        <source>%n more step(s)</source>
        <translation>
            <numerusform>%n more step</numerusform>
            <numerusform>%n more steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LocalListTab</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without room, named below</source>
        <translation>
            <numerusform>%n without room, named below</numerusform>
            <numerusform>%n without room, named below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n per message</source>
        <translation>
            <numerusform>%n per message</numerusform>
            <numerusform>%n per message</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LockMonthDialog</name>
    <message numerus="yes">
        <source>%n remark(s) in the list are not settled.</source>
        <translation>
            <numerusform>%n remark in the list is not settled.</numerusform>
            <numerusform>%n remarks in the list are not settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::LogWords</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <extracomment>Files came from a charger: %1 how many bytes.</extracomment>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files stay for %n day(s).</source>
        <translation>
            <numerusform>Files stay for %n day.</numerusform>
            <numerusform>Files stay for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Files stay for %n day(s), all together at most %1; the oldest go first.</source>
        <extracomment>%1 a size.</extracomment>
        <translation>
            <numerusform>Files stay for %n day, all together at most %1; the oldest go first.</numerusform>
            <numerusform>Files stay for %n days, all together at most %1; the oldest go first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <extracomment>%1 form of an archive (&quot;ZIP&quot;).</extracomment>
        <translation>
            <numerusform>%1, %n file</numerusform>
            <numerusform>%1, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) replaced by numbers.</source>
        <translation>
            <numerusform>%n tag replaced by numbers.</numerusform>
            <numerusform>%n tags replaced by numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret value(s) blanked.</source>
        <translation>
            <numerusform>%n secret value blanked.</numerusform>
            <numerusform>%n secret values blanked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageDetail</name>
    <message numerus="yes">
        <source>%n departure(s) from the standard</source>
        <translation>
            <numerusform>%n departure from the standard</numerusform>
            <numerusform>%n departures from the standard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageTreeModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessageWords</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MessagesPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MonthEndTab</name>
    <message numerus="yes">
        <source>Made %n document(s)</source>
        <translation>
            <numerusform>Made %n document</numerusform>
            <numerusform>Made %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n document(s) again, under their own numbers</source>
        <translation>
            <numerusform>Saved %n document again, under its own number</numerusform>
            <numerusform>Saved %n documents again, under their own numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::MonthModel</name>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price</source>
        <translation>
            <numerusform>%n without a price</numerusform>
            <numerusform>%n without a price</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s)</source>
        <translation>
            <numerusform>%n test charge</numerusform>
            <numerusform>%n test charges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::NoticePopup</name>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n open alert</numerusform>
            <numerusform>%n open alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n attempt(s), last at %1</source>
        <extracomment>%n attempts to connect; %1 is the time of the last one.</extracomment>
        <translation>
            <numerusform>%n attempt, last at %1</numerusform>
            <numerusform>%n attempts, last at %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n charger waiting</numerusform>
            <numerusform>%n chargers waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faulted</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n faulted</numerusform>
            <numerusform>%n faulted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offline</source>
        <comment>connectors</comment>
        <translation>
            <numerusform>%n offline</numerusform>
            <numerusform>%n offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PaperPages</name>
    <message numerus="yes">
        <source>%n session(s), energy</source>
        <extracomment>Totals of a document: sessions and energy.</extracomment>
        <translation>
            <numerusform>%n session, energy</numerusform>
            <numerusform>%n sessions, energy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The energy of %n session(s) is not known and not charged.</source>
        <translation>
            <numerusform>The energy of %n session is not known and not charged.</numerusform>
            <numerusform>The energy of %n sessions is not known and not charged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanActions</name>
    <message numerus="yes">
        <source>Planned at %n chargers: %1. %2</source>
        <extracomment>%1 what is done, %2 when.</extracomment>
        <translation>
            <numerusform>Planned at %n charger: %1. %2</numerusform>
            <numerusform>Planned at %n chargers: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n planned action(s)</source>
        <translation>
            <numerusform>Cancelled %n planned action</numerusform>
            <numerusform>Cancelled %n planned actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PlanDialog</name>
    <message numerus="yes">
        <source>Do later at %n chargers</source>
        <translation>
            <numerusform>Do later at %n charger</numerusform>
            <numerusform>Do later at %n chargers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) are written then and read back.</source>
        <translation>
            <numerusform>%n setting is written then and read back.</numerusform>
            <numerusform>%n settings are written then and read back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::Plans</name>
    <message numerus="yes">
        <source>Change %n setting(s)</source>
        <translation>
            <numerusform>Change %n setting</numerusform>
            <numerusform>Change %n settings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PowerLimitsTab</name>
    <message numerus="yes">
        <source>%n h</source>
        <extracomment>How many hours a chart looks ahead.</extracomment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PriceAgainstCard</name>
    <message numerus="yes">
        <source>Last month again, %n session(s)</source>
        <translation>
            <numerusform>Last month again, %n session</numerusform>
            <numerusform>Last month again, %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PriceEditor</name>
    <message numerus="yes">
        <source>%n change(s).</source>
        <translation>
            <numerusform>%n change.</numerusform>
            <numerusform>%n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) without a price: sessions there are in no sum and wait under Corrections.</source>
        <translation>
            <numerusform>%n connector without a price: sessions there are in no sum and wait under Corrections.</numerusform>
            <numerusform>%n connectors without a price: sessions there are in no sum and wait under Corrections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PriceListModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Where a price applies: %1 some names, %n further ones.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PricePlacesTab</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::PriceWords</name>
    <message numerus="yes">
        <source>%n band(s)</source>
        <comment>of a week</comment>
        <translation>
            <numerusform>%n band</numerusform>
            <numerusform>%n bands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) priced again: %1</source>
        <extracomment>%n sessions were priced again; %1 the reason somebody gave.</extracomment>
        <translation>
            <numerusform>%n session priced again: %1</numerusform>
            <numerusform>%n sessions priced again: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after Easter Sunday</source>
        <translation>
            <numerusform>%n day after Easter Sunday</numerusform>
            <numerusform>%n days after Easter Sunday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before Easter Sunday</source>
        <translation>
            <numerusform>%n day before Easter Sunday</numerusform>
            <numerusform>%n days before Easter Sunday</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ProfileDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReplaceDialog</name>
    <message numerus="yes">
        <source>%n planned action(s) go over to it.</source>
        <translation>
            <numerusform>%n planned action goes over to it.</numerusform>
            <numerusform>%n planned actions go over to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reservation(s) end with the old one; reserve again at the new one.</source>
        <extracomment>Connectors that are kept for somebody at the charger that is replaced.</extracomment>
        <translation>
            <numerusform>%n reservation ends with the old one; reserve again at the new one.</numerusform>
            <numerusform>%n reservations end with the old one; reserve again at the new one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReportsPage</name>
    <message numerus="yes">
        <source>Energy; %n session(s) without</source>
        <translation>
            <numerusform>Energy; %n session without</numerusform>
            <numerusform>Energy; %n sessions without</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RepriceDialog</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <comment>sessions that cost something else</comment>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a price, not in the sum</source>
        <translation>
            <numerusform>%n without a price, not in the sum</numerusform>
            <numerusform>%n without a price, not in the sum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) priced again</source>
        <translation>
            <numerusform>%n session priced again</numerusform>
            <numerusform>%n sessions priced again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationWeekModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::ReservationWords</name>
    <message numerus="yes">
        <source>The end must lie at least a minute ahead and within the next %n day(s).</source>
        <translation>
            <numerusform>The end must lie at least a minute ahead and within the next %n day.</numerusform>
            <numerusform>The end must lie at least a minute ahead and within the next %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RolloutDialog</name>
    <message numerus="yes">
        <source>%1 to %n charger(s).</source>
        <extracomment>What will happen: %1 a firmware.</extracomment>
        <translation>
            <numerusform>%1 to %n charger.</numerusform>
            <numerusform>%1 to %n chargers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RolloutPage</name>
    <message numerus="yes">
        <source>Wait %n min more</source>
        <translation>
            <numerusform>Wait %n min more</numerusform>
            <numerusform>Wait %n min more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::RosterImportDialog</name>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n new tag</numerusform>
            <numerusform>%n new tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new person(s)</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already as in the file</source>
        <translation>
            <numerusform>%n already as in the file</numerusform>
            <numerusform>%n already as in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and skipped</source>
        <translation>
            <numerusform>%n known and skipped</numerusform>
            <numerusform>%n known and skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n tag(s)</source>
        <translation>
            <numerusform>Imported %n tag</numerusform>
            <numerusform>Imported %n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionActions</name>
    <message numerus="yes">
        <source>%n session(s) are tests now, in no total</source>
        <translation>
            <numerusform>%n session is a test now, in no total</numerusform>
            <numerusform>%n sessions are tests now, in no total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) are no tests any more, they count</source>
        <translation>
            <numerusform>%n session is no test any more, it counts</numerusform>
            <numerusform>%n sessions are no tests any more, they count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SessionsPage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n without energy, not in the sum</numerusform>
            <numerusform>%n without energy, not in the sum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n test charge, not in the sum</numerusform>
            <numerusform>%n test charges, not in the sum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>sessions</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SettingsTab</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded %n change(s)</source>
        <translation>
            <numerusform>Discarded %n change</numerusform>
            <numerusform>Discarded %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::SiteStatus</name>
    <message numerus="yes">
        <source>%1/%2 connected, %n offline</source>
        <extracomment>Status bar: &quot;4/5 connected, 1 offline&quot;.</extracomment>
        <translation>
            <numerusform>%1/%2 connected, %n offline</numerusform>
            <numerusform>%1/%2 connected, %n offline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n unsent command</numerusform>
            <numerusform>%n unsent commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open alert(s)</source>
        <translation>
            <numerusform>%n open alert</numerusform>
            <numerusform>%n open alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) waiting</source>
        <translation>
            <numerusform>%n charger waiting</numerusform>
            <numerusform>%n chargers waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <extracomment>Status bar: how much long work runs: backups, exports, commands; no sessions.</extracomment>
        <translation>
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StartDialog</name>
    <message numerus="yes">
        <source>A tag has at most %n characters</source>
        <translation>
            <numerusform>A tag has at most %n character</numerusform>
            <numerusform>A tag has at most %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StatementDialog</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without energy, not in the sum</source>
        <translation>
            <numerusform>%n without energy, not in the sum</numerusform>
            <numerusform>%n without energy, not in the sum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n session(s)</source>
        <translation>
            <numerusform>Copied %n session</numerusform>
            <numerusform>Copied %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test charge(s), not in the sum</source>
        <translation>
            <numerusform>%n test charge, not in the sum</numerusform>
            <numerusform>%n test charges, not in the sum</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationChoice</name>
    <message numerus="yes">
        <source>%n of %1 chosen</source>
        <extracomment>Under a list of chargers: %1 all of them.</extracomment>
        <translation>
            <numerusform>%n of %1 chosen</numerusform>
            <numerusform>%n of %1 chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::StationFilePage</name>
    <message numerus="yes">
        <source>The first %n line(s); there may be more</source>
        <translation>
            <numerusform>The first %n line; there may be more</numerusform>
            <numerusform>The first %n lines; there may be more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TableExport</name>
    <message numerus="yes">
        <source>Copied %n row(s)</source>
        <translation>
            <numerusform>Copied %n row</numerusform>
            <numerusform>Copied %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TemplateRollout</name>
    <message numerus="yes">
        <source>%n charger(s) are as the template says.</source>
        <translation>
            <numerusform>%n charger is as the template says.</numerusform>
            <numerusform>%n chargers are as the template says.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TodayCard</name>
    <message numerus="yes">
        <source>sessions</source>
        <comment>beside their number</comment>
        <translation>
            <numerusform>session</numerusform>
            <numerusform>sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <extracomment>How many of today&apos;s sessions run now.</extracomment>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TraceFilesPanel</name>
    <message numerus="yes">
        <source>%n message(s) written to %1</source>
        <translation>
            <numerusform>%n message written to %1</numerusform>
            <numerusform>%n messages written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 messages of %n charger(s).</source>
        <translation>
            <numerusform>%1 messages of %n charger.</numerusform>
            <numerusform>%1 messages of %n chargers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransferHintFields</name>
    <message numerus="yes">
        <source>Changed how %n charger(s) reach files</source>
        <extracomment>Their addresses for files, and whether user and password stand in them.</extracomment>
        <translation>
            <numerusform>Changed how %n charger reaches files</numerusform>
            <numerusform>Changed how %n chargers reach files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::TransferWords</name>
    <message numerus="yes">
        <source>%1 for %n charger(s)</source>
        <extracomment>How files move: %1 a protocol.</extracomment>
        <translation>
            <numerusform>%1 for %n charger</numerusform>
            <numerusform>%1 for %n chargers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>forecourt::ui::VersionsTab</name>
    <message numerus="yes">
        <source>%n make(s)</source>
        <translation>
            <numerusform>%n make</numerusform>
            <numerusform>%n makes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n charger(s) with a newer file in the library</source>
        <extracomment>Chargers that the library has a newer firmware for.</extracomment>
        <translation>
            <numerusform>%n charger with a newer file in the library</numerusform>
            <numerusform>%n chargers with a newer file in the library</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n never named a version</source>
        <translation>
            <numerusform>%n never named a version</numerusform>
            <numerusform>%n never named a version</numerusform>
        </translation>
    </message>
</context>
</TS>
