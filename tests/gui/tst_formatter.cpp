// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Numbers, money, durations and times in two languages, and the status of a connector.
#include "core/domain/chargingstation.h"
#include "tests/support/testprogram.h"
#include "ui/format/displaystatus.h"
#include "ui/format/faulttexts.h"
#include "ui/format/formatter.h"
#include "ui/format/keywords.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ui;
using namespace std::chrono_literals;

namespace forecourt::tests::formatter {

namespace {

const QChar Gap{0x00A0};

Formatter german()
{
    return {QLocale(QLocale::German, QLocale::Germany), QTimeZone("Europe/Berlin")};
}

Formatter british()
{
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/London")};
}

QDateTime utc(int day, int hour, int minute)
{
    return {QDate(2026, 5, day), QTime(hour, minute), Qt::UTC};
}

} // namespace

class TestFormatter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesPowerWithOneDecimal();
    void writesEnergyWithoutTurningItIntoMegawatt();
    void showsADashForAMissingValueAndZeroForZero();
    void isolatesWhereTheTextAroundRunsTheOtherWay_data();
    void isolatesWhereTheTextAroundRunsTheOtherWay();
    void leavesNoMarksInLeftToRight();
    void writesMoneyFromIntegers_data();
    void writesMoneyFromIntegers();
    void writesDurations_data();
    void writesDurations();
    void usesSiteTimeAndNamesTheZone();
    void zonesHaveTheNamePeopleKnow_data();
    void zonesHaveTheNamePeopleKnow();
    void leavesTheDateOutOnlyToday();
    void derivesOneStatusFromThree_data();
    void derivesOneStatusFromThree();
    void everyFaultHasAWordAndSteps();
    void everyBuiltInFaultHasItsText();
    void faultsAreExplainedFromCodeMakerAndInfo();
    void everyStandardKeyIsExplained();
    void compactWordsHaveAtMostNineLetters();
    void tellsWhatBecameOfACommand();
    void fieldsWriteTimesAsTheLanguageDoes_data();
    void fieldsWriteTimesAsTheLanguageDoes();
    void samplesAreAsWideAsAnyTime_data();
    void samplesAreAsWideAsAnyTime();
};

void TestFormatter::fieldsWriteTimesAsTheLanguageDoes_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("withSeconds");
    QTest::addColumn<QString>("clock");
    QTest::newRow("24 hours") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("21:05") << QStringLiteral("21:05:09")
                              << QStringLiteral("03:00");
    QTest::newRow("AM and PM") << QLocale(QLocale::English, QLocale::UnitedStates) << QStringLiteral("9:05 PM") << QStringLiteral("9:05:09 PM")
                               << QStringLiteral("3:00 AM");
    QTest::newRow("no language") << QLocale::c() << QStringLiteral("21:05") << QStringLiteral("21:05:09") << QStringLiteral("03:00");
}

void TestFormatter::fieldsWriteTimesAsTheLanguageDoes()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, field);
    QFETCH(QString, withSeconds);
    QFETCH(QString, clock);
    const QDateTime at(QDate(2026, 5, 5), QTime(21, 5, 9), Qt::UTC);
    QCOMPARE(locale.toString(at.time(), timeFieldFormat(locale)), field);
    QVERIFY(locale.toString(at, dateTimeFieldFormat(locale)).endsWith(QLatin1Char(' ') + field));
    QVERIFY(locale.toString(at, dateTimeFieldFormat(locale, true)).endsWith(withSeconds));
    QCOMPARE(clockTimeText(QTime(3, 0), locale), clock);
    QCOMPARE(clockTimeOf(clock, locale), QTime(3, 0));
    QCOMPARE(clockTimeOf(QStringLiteral(" 15:30 "), locale), QTime(15, 30)); // everybody understands that
    QVERIFY(!clockTimeOf(QStringLiteral("25:00"), locale).isValid());
}

void TestFormatter::samplesAreAsWideAsAnyTime_data()
{
    QTest::addColumn<QLocale>("locale");
    for (const QLocale& locale : {QLocale(QLocale::German, QLocale::Germany), QLocale(QLocale::English, QLocale::UnitedStates),
                                  QLocale(QLocale::Dutch, QLocale::Netherlands), QLocale(QLocale::Spanish, QLocale::Spain)})
        QTest::newRow(qPrintable(locale.name())) << locale;
}

void TestFormatter::samplesAreAsWideAsAnyTime()
{
    QFETCH(QLocale, locale);
    const Formatter format(locale, QTimeZone("Europe/Berlin"));
    const QDateTime now(QDate(2026, 12, 31), QTime(12, 0), Qt::UTC);
    for (int hours = 0; hours < 365 * 24; hours += 7) {
        const QDateTime thisYear = QDateTime(QDate(2026, 1, 1), QTime(1, 30), Qt::UTC).addSecs(hours * qint64(3600));
        const QDateTime before = thisYear.addYears(-1);
        QVERIFY(format.dateTime(before, now).size() <= widest::dateTime(format).size());
        if (format.siteDate(thisYear).year() == 2026)
            QVERIFY(format.dateTime(thisYear, now).size() <= widest::dayAndTime(format).size());
        QVERIFY(format.time(thisYear).size() <= widest::time(format).size());
        QVERIFY(format.timeWithSeconds(thisYear).size() <= widest::timeWithSeconds(format).size());
    }
    QVERIFY(widest::dateTimeWithSeconds(format).size() >= widest::dateTime(format).size() + 3);
}

void TestFormatter::writesPowerWithOneDecimal()
{
    QCOMPARE(german().power(10940), QStringLiteral("10,9") + Gap + QStringLiteral("kW"));
    QCOMPARE(british().power(10940), QStringLiteral("10.9") + Gap + QStringLiteral("kW"));
    QCOMPARE(german().powerNumber(-20), QStringLiteral("0,0"));
    QCOMPARE(german().powerParts(0), (ValueAndUnit{QStringLiteral("0,0"), QStringLiteral("kW")}));
}

void TestFormatter::writesEnergyWithoutTurningItIntoMegawatt()
{
    QCOMPARE(german().energy(Energy::fromWh(1284600)), QStringLiteral("1.284,60") + Gap + QStringLiteral("kWh"));
    QCOMPARE(german().meterRegister(Energy::fromWh(4812337)), QStringLiteral("4.812,337") + Gap + QStringLiteral("kWh"));
}

void TestFormatter::showsADashForAMissingValueAndZeroForZero()
{
    const QString dash = Formatter::missing();
    QCOMPARE(german().power(std::nullopt), dash);
    QCOMPARE(german().energy(std::nullopt), dash);
    QCOMPARE(german().percent(std::nullopt), dash);
    QCOMPARE(german().money(std::nullopt), dash);
    QCOMPARE(german().time(std::nullopt), dash);
    QCOMPARE(german().duration(std::nullopt), dash);
    QCOMPARE(german().percent(0), QStringLiteral("0") + Gap + QStringLiteral("%"));
}

void TestFormatter::isolatesWhereTheTextAroundRunsTheOtherWay_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Qt::LayoutDirection>("surroundings");
    QTest::newRow("Hebrew") << "he_IL" << Qt::LeftToRight; // by the language alone
    QTest::newRow("Arabic") << "ar_EG" << Qt::LeftToRight;
    QTest::newRow("English words, window from right to left") << "en_GB" << Qt::RightToLeft;
}

void TestFormatter::isolatesWhereTheTextAroundRunsTheOtherWay()
{
    QFETCH(QString, language);
    QFETCH(Qt::LayoutDirection, surroundings);
    const QLocale locale(language);
    const Formatter format = Formatter(locale, QTimeZone::utc(), surroundings).inZone(QTimeZone("Europe/Berlin"));
    const QChar open{0x2068};
    const QChar close{0x2069};
    const QDateTime now = utc(5, 8, 14);
    QCOMPARE(format.energy(Energy::fromWh(14910)), open + locale.toString(14.91, 'f', 2) + Gap + QStringLiteral("kWh") + close);
    for (const QString& text : {format.power(11000), format.current(16000), format.voltage(230000), format.meterRegister(Energy::fromWh(5)),
                                format.percent(80), format.temperature(21), format.milliseconds(12), format.dataSize(5000),
                                format.money(Money{434, QStringLiteral("EUR")}), format.durationInWords(90min), format.durationInWords(3s),
                                format.durationInWords(80h), format.time(now), format.timeWithSeconds(now), format.dayAndMonth(now), format.clock(now)})
        QVERIFY2(text.startsWith(open) && text.endsWith(close), qPrintable(text));
    QCOMPARE(format.dateTime(now, now), format.dayAndMonth(now) + Gap + format.time(now)); // two, in the order of reading
    QVERIFY(!format.energyNumber(Energy::fromWh(14910)).contains(open));                  // alone it cannot be turned round
    QVERIFY(format.powerNumber(-3200).startsWith(open));                                   // its sign could
    QCOMPARE(format.power(std::nullopt), Formatter::missing());
}

void TestFormatter::leavesNoMarksInLeftToRight()
{
    const QDateTime now = utc(5, 8, 14);
    for (const Formatter& format : {german(), british()}) {
        for (const QString& text : {format.power(-11000), format.money(Money{-434, QStringLiteral("EUR")}), format.durationInWords(90min),
                                    format.dateTime(now, now), format.clock(now), format.dataSize(5000)}) {
            for (const QChar character : text)
                QVERIFY2(character.category() != QChar::Other_Format, qPrintable(text));
        }
    }
}

void TestFormatter::writesMoneyFromIntegers_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("expected");
    QTest::newRow("euro, German") << "de_DE" << qint64(434) << "EUR" << QStringLiteral("4,34") + Gap + QChar(0x20AC);
    QTest::newRow("negative") << "de_DE" << qint64(-5) << "EUR" << QStringLiteral("-0,05") + Gap + QChar(0x20AC);
    QTest::newRow("pound, British") << "en_GB" << qint64(123456) << "GBP" << QString(QChar(0xA3)) + QStringLiteral("1,234.56");
    QTest::newRow("yen has no decimals") << "en_GB" << qint64(500) << "JPY" << QStringLiteral("JPY") + Gap + QStringLiteral("500");
    QTest::newRow("no currency") << "de_DE" << qint64(-434) << "" << QStringLiteral("-4,34");
    QTest::newRow("beyond double") << "de_DE" << qint64(9007199254740993) << "EUR"
                                   << QStringLiteral("90.071.992.547.409,93") + Gap + QChar(0x20AC);
}

void TestFormatter::writesMoneyFromIntegers()
{
    QFETCH(QString, country);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(QString, expected);
    const Formatter formatter(QLocale(country), QTimeZone::utc());
    QCOMPARE(formatter.money(Money{minor, currency}), expected);
}

void TestFormatter::writesDurations_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("clock");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << 42 << "0:00" << QStringLiteral("42") + Gap + QStringLiteral("s");
    QTest::newRow("minutes") << 24 * 60 + 59 << "0:24" << QStringLiteral("24") + Gap + QStringLiteral("min");
    QTest::newRow("hours") << 6 * 3600 + 2 * 60 << "6:02"
                           << QStringLiteral("6") + Gap + QStringLiteral("h") + Gap + QStringLiteral("02");
    QTest::newRow("days") << 76 * 3600 << "76:00"
                          << QStringLiteral("3") + Gap + QStringLiteral("d") + Gap + QStringLiteral("4") + Gap + QStringLiteral("h");
    QTest::newRow("negative clock") << -5 << "0:00" << QStringLiteral("0") + Gap + QStringLiteral("s");
}

void TestFormatter::writesDurations()
{
    QFETCH(int, seconds);
    QFETCH(QString, clock);
    QFETCH(QString, words);
    QCOMPARE(german().duration(std::chrono::seconds(seconds)), clock);
    QCOMPARE(german().durationInWords(std::chrono::seconds(seconds)), words);
}

void TestFormatter::usesSiteTimeAndNamesTheZone()
{
    QCOMPARE(german().time(utc(5, 8, 14)), QStringLiteral("10:14"));
    QCOMPARE(british().time(utc(5, 8, 14)), QStringLiteral("09:14"));
    QCOMPARE(german().timeWithSeconds(utc(5, 8, 14)), QStringLiteral("10:14:00"));
    const QString clock = german().clock(utc(5, 8, 14));
    QVERIFY2(clock.startsWith(QStringLiteral("Di 05.05.2026 10:14 ")), qPrintable(clock));
    QVERIFY(!german().zoneName(utc(5, 8, 14)).isEmpty());
    QVERIFY(german().zoneName(utc(5, 8, 14)) != german().zoneName(QDateTime(QDate(2026, 1, 5), QTime(8, 0), Qt::UTC)));
}

void TestFormatter::zonesHaveTheNamePeopleKnow_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("month");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char* name, QLocale::Language language, QLocale::Territory country, const char* zone, int month,
                        const QStringList& names) { QTest::newRow(name) << QLocale(language, country) << QByteArray(zone) << month << names; };
    const QString winter = QStringLiteral("CET");
    const QString summer = QStringLiteral("CEST");
    row("American, winter", QLocale::English, QLocale::UnitedStates, "Europe/Berlin", 1, {winter});
    row("American, summer", QLocale::English, QLocale::UnitedStates, "Europe/Berlin", 7, {summer});
    row("British, winter", QLocale::English, QLocale::UnitedKingdom, "Europe/Berlin", 1, {winter});
    row("French, summer", QLocale::French, QLocale::France, "Europe/Berlin", 7, {summer});
    row("German, winter", QLocale::German, QLocale::Germany, "Europe/Berlin", 1, {QStringLiteral("MEZ"), winter}); // its own name, where it is known
    row("no letters anywhere", QLocale::English, QLocale::UnitedStates, "Asia/Dubai", 1, {QStringLiteral("GMT+4"), QStringLiteral("+04")});
}

void TestFormatter::zonesHaveTheNamePeopleKnow()
{
    QFETCH(QLocale, locale);
    QFETCH(QByteArray, zone);
    QFETCH(int, month);
    QFETCH(QStringList, names);
    const Formatter format(locale, QTimeZone(zone));
    const QString name = format.zoneName(QDateTime(QDate(2026, month, 15), QTime(8, 0), Qt::UTC));
    QVERIFY2(names.contains(name), qPrintable(name));
}

void TestFormatter::leavesTheDateOutOnlyToday()
{
    const QDateTime now = utc(5, 8, 14);
    QCOMPARE(german().since(utc(5, 2, 12), now), QStringLiteral("since 04:12"));
    // 22:30 UTC of the fourth is already the fifth in Berlin
    QCOMPARE(german().since(utc(4, 22, 30), now), QStringLiteral("since 00:30"));
    QCOMPARE(german().since(utc(4, 21, 40), now), QStringLiteral("since 04.05.") + Gap + QStringLiteral("23:40"));
    QCOMPARE(british().dayAndMonth(now), QStringLiteral("05/05"));
    QVERIFY(german().dateTime(QDateTime(QDate(2025, 5, 5), QTime(8, 0), Qt::UTC), now).contains(QStringLiteral("25")));
}

void TestFormatter::derivesOneStatusFromThree_data()
{
    QTest::addColumn<bool>("online");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("charging");
    QTest::addColumn<int>("expected");
    const auto row = [](const char* name, bool online, ConnectorStatus status, ChargingState charging, DisplayStatus expected) {
        QTest::newRow(name) << online << int(status) << int(charging) << int(expected);
    };
    using S = ConnectorStatus;
    using C = ChargingState;
    row("free", true, S::Available, C::None, DisplayStatus::Available);
    row("OCPP 1.6 Preparing", true, S::Occupied, C::EvConnected, DisplayStatus::Connected);
    row("OCPP 2.0.1 Occupied without a state", true, S::Occupied, C::None, DisplayStatus::Connected);
    row("charging", true, S::Occupied, C::Charging, DisplayStatus::Charging);
    row("SuspendedEV", true, S::Occupied, C::SuspendedEv, DisplayStatus::CarPauses);
    row("SuspendedEVSE", true, S::Occupied, C::SuspendedEvse, DisplayStatus::WePause);
    row("Finishing", true, S::Occupied, C::Finishing, DisplayStatus::UnplugPlease);
    row("reserved", true, S::Reserved, C::None, DisplayStatus::Reserved);
    row("out of service", true, S::Unavailable, C::None, DisplayStatus::Unavailable);
    row("not told yet", true, S::Unknown, C::None, DisplayStatus::Unavailable);
    row("fault wins over charging", true, S::Faulted, C::Charging, DisplayStatus::Faulted);
    row("offline wins over all", false, S::Faulted, C::Charging, DisplayStatus::Offline);
}

void TestFormatter::derivesOneStatusFromThree()
{
    QFETCH(bool, online);
    QFETCH(int, status);
    QFETCH(int, charging);
    QFETCH(int, expected);
    ConnectorState connector;
    connector.status = ConnectorStatus(status);
    connector.charging = ChargingState(charging);
    LinkState link;
    link.isOnline = online;
    QCOMPARE(int(displayStatus(connector, link)), expected);
}

void TestFormatter::everyFaultHasAWordAndSteps()
{
    for (const char* code : {"ConnectorLockFailure", "EVCommunicationError", "GroundFailure", "HighTemperature",
                             "InternalError", "LocalListConflict", "OtherError", "OverCurrentFailure", "OverVoltage",
                             "PowerMeterFailure", "PowerSwitchFailure", "ReaderFailure", "ResetFailure", "UnderVoltage",
                             "WeakSignal"}) {
        const QString text = QLatin1String(code);
        QVERIFY2(!faultWord(text).isEmpty() && faultWord(text) != text, code);
        QVERIFY2(faultSteps(text).size() >= 2, code);
        QVERIFY2(faultCompactWord(text).size() <= 9, code);
    }
    QCOMPARE(faultWord(QStringLiteral("MakersOwn")), QStringLiteral("MakersOwn"));
}

void TestFormatter::everyBuiltInFaultHasItsText()
{
    const FaultBook book = builtInFaults();
    QVERIFY(book.problems().isEmpty());
    QVERIFY(book.entries().size() >= 33);
    const QString unknown = builtInCause(QStringLiteral("no such text"));
    for (const FaultEntry& entry : book.entries()) {
        QVERIFY2(builtInCause(entry.textId) != unknown, qPrintable(entry.textId));
        QVERIFY2(builtInChecks(entry.textId).size() >= 2, qPrintable(entry.textId));
    }
}

void TestFormatter::faultsAreExplainedFromCodeMakerAndInfo()
{
    FaultBook book = builtInFaults();
    const QLocale german(QStringLiteral("de"));
    const FaultAdvice latch = faultAdvice(book, {{}, QStringLiteral("OtherError"), QStringLiteral("CX025"), {}}, german);
    QCOMPARE(latch.cause, builtInCause(QStringLiteral("latch")));
    const FaultAdvice unknown = faultAdvice(book, {{}, QStringLiteral("Strange"), {}, {}}, german);
    QVERIFY(unknown.cause.contains(QStringLiteral("Strange")));
    QVERIFY(!unknown.checks.isEmpty());
    QVERIFY(!faultAdvice(book, {}, german).cause.isEmpty());
    book.add(R"({"faults": [{"vendor": "KEBA*", "errorCode": "GroundFailure", "cause": {"": "Water", "de": "Wasser"}}]})",
             QStringLiteral("own.json"));
    const FaultAdvice own = faultAdvice(book, {QStringLiteral("KEBA AG"), QStringLiteral("GroundFailure"), {}, {}}, german);
    QCOMPARE(own.cause, QStringLiteral("Wasser"));
    QCOMPARE(own.checks, builtInChecks(QStringLiteral("ground"))); // what the owner left out is ours
    QCOMPARE(own.source, QStringLiteral("own.json:1"));
}

void TestFormatter::everyStandardKeyIsExplained()
{
    QVERIFY(knownKeys().size() >= 60);
    for (const QString& key : knownKeys()) {
        const auto words = keyWords(key.toLower());
        QVERIFY2(words && !words->text.isEmpty() && !words->profile.isEmpty(), qPrintable(key));
        QVERIFY2(!keyTypeWord(*words).isEmpty(), qPrintable(key));
    }
    QCOMPARE(keyWords(QStringLiteral("ConnectionTimeOut"))->unit, QStringLiteral("s"));
    QVERIFY(keyWords(QStringLiteral("DefaultPriceText,de"))->text.contains(QStringLiteral("de")));
    QVERIFY(!keyWords(QStringLiteral("MakersOwn")));
}

void TestFormatter::compactWordsHaveAtMostNineLetters()
{
    for (const DisplayStatus status : AllDisplayStatuses) {
        QVERIFY(!statusWord(status).isEmpty());
        QVERIFY(!statusCompactWord(status).isEmpty());
        QVERIFY2(statusCompactWord(status).size() <= 9, qPrintable(statusCompactWord(status)));
    }
}

void TestFormatter::tellsWhatBecameOfACommand()
{
    CommandRecord command;
    command.parameters = RemoteStart{};
    command.outcome = CommandOutcome::Rejected;
    command.answerStatus = QStringLiteral("Rejected");
    QVERIFY(outcomeSentence(command).contains(QStringLiteral("Rejected")));
    command.outcome = CommandOutcome::Accepted;
    const QString plain = outcomeSentence(command);
    command.effect = CommandEffect::DriverDidNotPlugIn;
    QVERIFY(outcomeSentence(command) != plain);
    for (int outcome = int(CommandOutcome::Queued); outcome <= int(CommandOutcome::Cancelled); ++outcome) {
        QVERIFY(!outcomeWord(CommandOutcome(outcome)).isEmpty());
        CommandRecord each;
        each.outcome = CommandOutcome(outcome);
        QVERIFY(!outcomeSentence(each).isEmpty());
    }
    for (int code = int(ErrorCode::InvalidInput); code <= int(ErrorCode::Internal); ++code)
        QVERIFY(!errorSentence(Error{ErrorCode(code), QStringLiteral("x"), {QStringLiteral("8887")}}).isEmpty());
    // what fails while it is read says nothing of saving
    QVERIFY(errorSentence(Error{ErrorCode::StorageFailed, {}, {}}).contains(QStringLiteral("saved")));
    for (const ErrorCode code : {ErrorCode::StorageFailed, ErrorCode::StorageFull})
        QVERIFY(!readErrorSentence(Error{code, {}, {}}).contains(QStringLiteral("saved")));
    QCOMPARE(readErrorSentence(Error{ErrorCode::TimedOut, {}, {}}), errorSentence(Error{ErrorCode::TimedOut, {}, {}}));
    QVERIFY(errorSentence(Error{ErrorCode::PortInUse, {}, {QStringLiteral("8887")}}).contains(QStringLiteral("8887")));
    ConnectionAttempt attempt;
    attempt.httpStatus = 401;
    attempt.reason = AttemptReason::NoPassword;
    QCOMPARE(attemptTitle(attempt), QStringLiteral("401 Refused: no password"));
    QVERIFY(!attemptHint(attempt).isEmpty());
}

FORECOURT_TEST(TestFormatter)

} // namespace forecourt::tests::formatter

#include "tst_formatter.moc"
