<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>forecourt::ui::ConsoleWindow</name>
    <message numerus="yes">
        <source>%n unsent command(s)</source>
        <translation>
            <numerusform>%n unsent command</numerusform>
            <numerusform>%n unsent commands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) go on at the chargers, but nobody watches them until Forecourt runs again.</source>
        <translation>
            <numerusform>%n session goes on at its charger, but nobody watches it until Forecourt runs again.</numerusform>
            <numerusform>%n sessions go on at the chargers, but nobody watches them until Forecourt runs again.</numerusform>
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
</TS>
