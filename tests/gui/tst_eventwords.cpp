// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Whatever core writes down of a charger is told in words: the code of the program is read for it.
#include "core/engine/ports/transport.h"
#include "tests/gui/fakeconsole.h"
#include "tests/support/testprogram.h"
#include "ui/format/eventwords.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace forecourt::tests::eventwords {

using namespace forecourt::ui;

namespace {

using Code = std::pair<EventKind, QString>;

// Written with \x22 for a quotation mark.
const QString CodePattern = QStringLiteral("QStringLiteral\\(\\x22([A-Z]\\w+)\\x22\\)");

QString textOf(const QString& path)
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesIn(const QString& folder)
{
    QStringList paths;
    for (const QString& name : QDir(QStringLiteral(FORECOURT_SOURCE_DIR "/") + folder).entryList({QStringLiteral("*.cpp")}))
        paths.append(folder + QLatin1Char('/') + name);
    return paths;
}

/// What \a pattern's first group found.
QStringList found(const QString& text, const QString& pattern)
{
    QStringList texts;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        texts.append(matches.next().captured(1));
    return texts;
}

std::optional<EventKind> kindOf(const QString& name)
{
    static const QList<std::pair<QString, EventKind>> kinds{
        {QStringLiteral("StatusChanged"), EventKind::StatusChanged}, {QStringLiteral("Connected"), EventKind::Connected},
        {QStringLiteral("Disconnected"), EventKind::Disconnected},   {QStringLiteral("Booted"), EventKind::Booted},
        {QStringLiteral("Security"), EventKind::Security},           {QStringLiteral("Admitted"), EventKind::Admitted},
        {QStringLiteral("Rejected"), EventKind::Rejected},           {QStringLiteral("SettingChanged"), EventKind::SettingChanged},
        {QStringLiteral("TransactionReview"), EventKind::TransactionReview}, {QStringLiteral("Storage"), EventKind::Storage},
        {QStringLiteral("DataTransfer"), EventKind::DataTransfer},   {QStringLiteral("Firmware"), EventKind::Firmware},
        {QStringLiteral("Diagnostics"), EventKind::Diagnostics}};
    for (const auto& [known, kind] : kinds) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

/// Calls of Journal::add() and StationModel::journal() that name their code. \a open gets those that do not.
QList<Code> codesOfCalls(const QString& text, QStringList& open)
{
    QList<Code> codes;
    auto calls = QRegularExpression(QStringLiteral("journal(?:\\.add)?\\((?:\\{\\{\\}, )?EventKind::(\\w+)([^;]*);")).globalMatch(text);
    while (calls.hasNext()) {
        const QRegularExpressionMatch call = calls.next();
        const QStringList named = found(call.captured(2), CodePattern);
        for (const QString& code : named)
            codes.append({*kindOf(call.captured(1)), code});
        if (named.isEmpty())
            open.append(call.captured(2).simplified());
    }
    return codes;
}

/// Happenings that are filled field by field.
QList<Code> codesOfHappenings(const QString& text)
{
    QList<Code> codes;
    auto fields = QRegularExpression(QStringLiteral("(?:happening|ending|event)\\.code = ") + CodePattern).globalMatch(text);
    while (fields.hasNext()) {
        const QRegularExpressionMatch field = fields.next();
        const QStringList kinds = found(text.left(field.capturedStart()), QStringLiteral("kind = EventKind::(\\w+)"));
        codes.append({*kindOf(kinds.last()), field.captured(1)});
    }
    return codes;
}

/// Codes that are chosen elsewhere than where they are written down.
QList<Code> codesOfChoices()
{
    struct Choice
    {
        const char* file;
        const char* pattern;
        EventKind kind;
    };
    static constexpr Choice Choices[] = {
        {"systemmonitor.cpp", "(QString healthName\\(.*?\\n\\})", EventKind::Storage},
        {"linkrouter.cpp", "(QString refusalCode\\(.*?\\n\\})", EventKind::Security},
        {"reservationbook.cpp", "(QString eventCode\\(.*?\\n\\})", EventKind::SettingChanged},
        {"locallistsync.cpp", "(const QString code = [^;]*;)", EventKind::SettingChanged},
        {"vendorbook.cpp", "(\\btell\\(QStringLiteral[^;]*;)", EventKind::SettingChanged},
        {"transactionamender.cpp", "( add\\([^;]*;)", EventKind::TransactionReview},
        {"filebook.cpp", "( note\\(\\{\\}[^;]*;)", EventKind::Firmware},
        {"filebook.cpp", "( note\\(file[^;]*;)", EventKind::Diagnostics},
        {"firmwarebook.cpp", "( note\\([^;]*;)", EventKind::Firmware},
        {"firmwareasking.cpp", "( note\\([^;]*;)", EventKind::Firmware},
        {"firmwarefollowing.cpp", "( note\\([^;]*;)", EventKind::Firmware},
    };
    QList<Code> codes;
    for (const Choice& choice : Choices) {
        const QString text = textOf(QStringLiteral("core/engine/") + QLatin1String(choice.file));
        for (const QString& part : found(text, QStringLiteral("(?s)") + QLatin1String(choice.pattern))) {
            for (const QString& code : found(part, CodePattern))
                codes.append({choice.kind, code});
        }
    }
    return codes;
}

EventRecord anEvent(EventKind kind, const char* code, const QJsonObject& data = {})
{
    EventRecord event;
    event.station = StationId(QStringLiteral("a"));
    event.kind = kind;
    event.code = QString::fromLatin1(code);
    event.data = data;
    return event;
}

QJsonObject values(std::initializer_list<std::pair<const char*, QJsonValue>> list)
{
    QJsonObject object;
    for (const auto& [key, value] : list)
        object.insert(QLatin1String(key), value);
    return object;
}

} // namespace

class TestEventWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyJournalledCodeHasWords();
    void everyJournalledDetailHasWords();
    void everyEndOfALinkHasWords();
    void titlesAreWords_data();
    void titlesAreWords();
    void detailsHaveWordsAndUnits_data();
    void detailsHaveWordsAndUnits();
};

void TestEventWords::everyJournalledCodeHasWords()
{
    QList<Code> codes = codesOfChoices();
    QStringList open;
    for (const QString& path : sourcesIn(QStringLiteral("core/engine")) + QStringList{QStringLiteral("core/storage/rehearsal.cpp"), QStringLiteral("core/storage/documentkeeper.cpp")}) {
        const QString text = textOf(path);
        codes += codesOfCalls(text, open) + codesOfHappenings(text);
    }
    QVERIFY2(codes.size() >= 50, qPrintable(QString::number(codes.size()))); // the patterns still find them
    QStringList unknown;
    for (const auto& [kind, code] : std::as_const(codes)) {
        if (!isKnownEventCode(kind, code))
            unknown.append(code);
    }
    QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char(' '))));
    // A charger's own words, and the choices above. Whatever else is no literal has to be looked for here, too.
    const QRegularExpression known(QStringLiteral("\\b(info\\.protocol|firmwareVersion|notice\\.status|vendorId|code, data)\\b"));
    for (const QString& call : std::as_const(open))
        QVERIFY2(known.match(call).hasMatch(), qPrintable(call));
}

void TestEventWords::everyJournalledDetailHasWords()
{
    QStringList keys{QStringLiteral("file"), QStringLiteral("madeAt"), QStringLiteral("pattern"), QStringLiteral("next")}; // core/storage
    for (const QString& path : sourcesIn(QStringLiteral("core/engine"))) {
        const QString text = textOf(path);
        if (!text.contains(QLatin1String("journal")) && !text.contains(QLatin1String("Happening")))
            continue;
        keys += found(text, QStringLiteral("\\{QStringLiteral\\(\\x22([a-z]\\w*)\\x22\\),"));
        keys += found(text, QStringLiteral("(?:data|changes)\\.insert\\(QStringLiteral\\(\\x22([a-z]\\w*)\\x22\\)"));
        keys += found(text, QStringLiteral("\\b(?:put|compare)\\((?:QStringLiteral\\()?\\x22([a-z]\\w*)\\x22"));
    }
    keys.removeDuplicates();
    QVERIFY2(keys.size() >= 40, qPrintable(keys.join(QLatin1Char(' ')))); // the patterns still find them
    keys.removeIf(isKnownEventDetail);
    QVERIFY2(keys.isEmpty(), qPrintable(keys.join(QLatin1Char(' '))));
}

void TestEventWords::everyEndOfALinkHasWords()
{
    QStringList ends = found(textOf(QStringLiteral("core/engine/ports/transport.h")), QStringLiteral("Reason\\[\\] = \\x22([^\\x22]+)\\x22"));
    QVERIFY(ends.contains(QLatin1String(ports::SilentReason)));
    for (const QString& path : sourcesIn(QStringLiteral("core/engine")) + sourcesIn(QStringLiteral("core/server"))) {
        if (!path.endsWith(QLatin1String("/lobby.cpp"))) // ends there are not written down
            ends += found(textOf(path), QStringLiteral("(?:linkLost|close|closeAll)\\((?:\\w+, )?QStringLiteral\\(\\x22([^\\x22]+)\\x22"));
    }
    QVERIFY(ends.contains(QStringLiteral("connection replaced")));
    ends.removeIf(isKnownLinkEnd);
    QVERIFY2(ends.isEmpty(), qPrintable(ends.join(QLatin1Char('|'))));
}

void TestEventWords::titlesAreWords_data()
{
    QTest::addColumn<EventKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    const auto row = [](EventKind kind, const char* code, const char* title) {
        QTest::addRow("%d %s", int(kind), code) << kind << QString::fromLatin1(code) << QString::fromUtf8(title);
    };
    row(EventKind::TransactionReview, "StopWithoutStart", "Session to check: end without a start");
    row(EventKind::TransactionReview, "PersonAssigned", "Session: person assigned");
    row(EventKind::Disconnected, "DidNotReturnAfterReset", "Did not come back after a restart");
    row(EventKind::Disconnected, "Disconnected", "Offline");
    row(EventKind::StatusChanged, "SuspendedEVSE", "State: We pause");
    row(EventKind::StatusChanged, "Molten", "State: Molten"); // a charger's own word
    row(EventKind::Connected, "ocpp1.6", "Online: OCPP 1.6");
    row(EventKind::Booted, "7.1", "Started, firmware 7.1");
    row(EventKind::Booted, "", "Started");
    row(EventKind::Firmware, "InstallationFailed", "Firmware: installation failed");
    row(EventKind::Diagnostics, "Uploaded", "Diagnostics: uploaded");
    row(EventKind::Security, "TamperDetectionActivated", "Security: its housing was tampered with");
    row(EventKind::Security, "WrongPassword", "Refused: wrong password");
    row(EventKind::Security, "ClockJump", "The clock of this computer jumped, or it slept");
    row(EventKind::Security, "Restored", "Restored from a backup");
    row(EventKind::SettingChanged, "Restored", "Taken back from the archive");
    row(EventKind::SettingChanged, "LocalListSent", "Local list sent");
    row(EventKind::SettingChanged, "VendorRuleSaved", "Rule for vendor messages saved");
    row(EventKind::DataTransfer, "com.maker", "Maker message: com.maker");
    row(EventKind::Storage, "StorageDiskFull", "Storage: disk full");
    row(EventKind::Firmware, "RolloutStopped", "Roll-out stopped after failures");
    row(EventKind::TransactionReview, "%2 %1", "Session to check: %2 %1");
}

void TestEventWords::titlesAreWords()
{
    QFETCH(EventKind, kind);
    QFETCH(QString, code);
    QTEST(eventTitle(anEvent(kind, qPrintable(code))), "title");
}

void TestEventWords::detailsHaveWordsAndUnits_data()
{
    QTest::addColumn<EventRecord>("event");
    QTest::addColumn<QString>("details");
    const auto row = [](const char* name, const EventRecord& event, const char* details) {
        QTest::newRow(name) << event << QString::fromUtf8(details);
    };
    row("a second end", anEvent(EventKind::TransactionReview, "StopConflict",
                                values({{"transaction", 7}, {"number", QStringLiteral("2026-000007")}, {"meterStopMilliWh", 12'410'000},
                                        {"reason", int(StopReason::EvDisconnected)}, {"token", QStringLiteral("04A2")}})),
        "Session: 2026-000007, Meter at the end: 12.410 kWh, Tag: 04A2, Reason: Unplugged");
    row("without a number", anEvent(EventKind::TransactionReview, "StopMissing", values({{"transaction", 7}})), "Record of the session: 7");
    row("fault", anEvent(EventKind::StatusChanged, "Faulted",
                         values({{"status", QStringLiteral("Faulted")}, {"errorCode", QStringLiteral("GroundFailure")},
                                 {"vendorErrorCode", QStringLiteral("E12")}})),
        "Error: Earth leakage (GroundFailure), Maker's code: E12");
    row("the standard's word", anEvent(EventKind::StatusChanged, "Preparing", values({{"status", QStringLiteral("Preparing")}, {"isOutdated", true}})),
        "In OCPP: Preparing, an old message, sent late");
    row("clock", anEvent(EventKind::StatusChanged, "ClockDrift", values({{"driftMs", -180'000}})), "3 min behind");
    row("link broke", anEvent(EventKind::Disconnected, "Disconnected", values({{"reason", QStringLiteral("connection lost")}})),
        "Reason: the connection broke off");
    row("link closed", anEvent(EventKind::Disconnected, "Disconnected", values({{"reason", QStringLiteral("1000 bye")}})),
        "Reason: closed by the charger (1000 bye)");
    row("link closed without a word", anEvent(EventKind::Disconnected, "Disconnected", values({{"reason", QStringLiteral("1001 ")}})),
        "Reason: closed by the charger (1001)");
    row("link, unknown", anEvent(EventKind::Disconnected, "Disconnected", values({{"reason", QStringLiteral("gone fishing")}})),
        "Reason: gone fishing");
    row("firmware", anEvent(EventKind::Booted, "1.1",
                            values({{"changes", values({{"firmwareVersion", values({{"from", QStringLiteral("1.0")}, {"to", QStringLiteral("1.1")}})}})}})),
        "Firmware: 1.0 → 1.1");
    row("first boot", anEvent(EventKind::Booted, "1.1",
                              values({{"changes", values({{"model", values({{"from", QString()}, {"to", QStringLiteral("Wall")}})}})}})),
        "Model: – → Wall");
    row("site", anEvent(EventKind::SettingChanged, "SiteSettings",
                        values({{"mainFuseA", QJsonArray{35, 63}}, {"heartbeatIntervalS", QJsonArray{60, 300}}, {"lobby", QJsonArray{1, 2}}})),
        "Main fuse: 35 A → 63 A, Unknown chargers: wait, from anywhere → are refused, Sign of life every: 1 min → 5 min");
    row("address of a link", anEvent(EventKind::Connected, "ocpp1.6", values({{"address", QStringLiteral("10.0.0.7")}, {"securityProfile", 1}})),
        "Address: 10.0.0.7, Security profile: 1");
    row("list", anEvent(EventKind::SettingChanged, "LocalListFailed",
                        values({{"version", 3}, {"tags", 1200}, {"reason", QStringLiteral("NoAnswer")}, {"user", QStringLiteral("Eva")}})),
        "Version: 3, Tags: 1,200, Reason: the charger did not answer, by Eva");
    row("verdict", anEvent(EventKind::TransactionReview, "EnergyAccepted",
                           values({{"number", QStringLiteral("2026-000003")}, {"reason", QStringLiteral("read the meter")}, {"user", QStringLiteral("Eva")}})),
        "2026-000003: read the meter, by Eva");
    row("late end", anEvent(EventKind::TransactionReview, "BookedLate",
                            values({{"transaction", 7}, {"number", QStringLiteral("2026-000007")}, {"lockedMonth", QStringLiteral("2026-05")},
                                    {"month", QStringLiteral("2026-06")}})),
        "2026-000007: its end came after 2026-05 was closed, it stands in the documents of 2026-06");
    row("roll-out", anEvent(EventKind::Firmware, "RolloutStarted",
                            values({{"file", QStringLiteral("wall.bin")}, {"version", QStringLiteral("2.1")}, {"chargers", 1200}, {"user", QStringLiteral("Eva")}})),
        "Version: 2.1, File: wall.bin, Chargers: 1,200, by Eva");
    row("costs for drivers", anEvent(EventKind::SettingChanged, "DriverCosts", values({{"value", 2}, {"user", QStringLiteral("Eva")}})), "off, by Eva");
    row("files stay", anEvent(EventKind::SettingChanged, "FileRetention", values({{"days", 0}})), "for ever");
    row("security", anEvent(EventKind::Security, "FirmwareUpdated", values({{"techInfo", QStringLiteral("slot\n2")}})), "The charger says: slot 2");
    row("unknown key", anEvent(EventKind::Security, "FirmwareUpdated", values({{"moon", QStringLiteral("full")}})), "moon: full");
    row("unknown list", anEvent(EventKind::Security, "FirmwareUpdated", values({{"moon", QJsonArray{1, 2}}})), "moon: [1,2]");
    row("nothing", anEvent(EventKind::Booted, ""), "");
}

void TestEventWords::detailsHaveWordsAndUnits()
{
    QFETCH(EventRecord, event);
    FakeConsole console;
    const Formatter format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Berlin"));
    const QString details = eventDetails(event, console.site, format, console.clock.utcNow()).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    QTEST(details, "details");
}

FORECOURT_WINDOW_TEST(TestEventWords)

} // namespace forecourt::tests::eventwords

#include "tst_eventwords.moc"
