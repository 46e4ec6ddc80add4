// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/messagefiltercompletion.h"
#include "core/domain/messagefilterparser.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace forecourt::tests::messagefilter {

using Code = MessageFilterFault::Code;
using Direction = MessageRecord::Direction;
using Kind = MessageRecord::Kind;

namespace {

/// Yard DC reports a fault; the row has a deviation.
MessageRecord aFault()
{
    MessageRecord message;
    message.id = RecordId(18216);
    message.at = QDateTime(QDate(2026, 5, 5), QTime(8, 13, 28), Qt::UTC);
    message.station = StationId(QStringLiteral("YARD-DC"));
    message.action = QStringLiteral("StatusNotification");
    message.messageId = QStringLiteral("a81f");
    message.payload = "{\"connectorId\": 1,\"errorCode\":\"GroundFailure\",\"status\":\"Faulted\",\"info\":\"Isolation \\\"low\\\" Prüfung\"}";
    message.deviations = QStringList{QStringLiteral("time-without-zone")};
    return message;
}

MessageRecord aSlowReply()
{
    MessageRecord message;
    message.id = RecordId(18217);
    message.station = StationId(QStringLiteral("CP-2"));
    message.kind = Kind::Result;
    message.action = QStringLiteral("Reset");
    message.messageId = QStringLiteral("f-201");
    message.payload = "{\"status\":\"Accepted\",\"transactionId\":118}";
    message.replyMs = 2600;
    return message;
}

MessageRecord aMissingReply()
{
    MessageRecord message = aSlowReply();
    message.kind = Kind::NoReply;
    message.payload = "{\"reason\":\"timeout\"}";
    message.replyMs = 30'000;
    return message;
}

} // namespace

class TestMessageFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThrough_data();
    void letsThrough();
    void hasOneSpelling_data();
    void hasOneSpelling();
    void saysWhereItCannotBeRead_data();
    void saysWhereItCannotBeRead();
    void cheapHalfNeverHidesAMatch_data();
    void cheapHalfNeverHidesAMatch();
    void namesBecomeIds();
    void completes_data();
    void completes();
    void survivesAnyText();
};

void TestMessageFilter::letsThrough_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fault");
    QTest::addColumn<bool>("slow");
    QTest::addColumn<bool>("missing");
    const auto row = [](const char* text, bool fault, bool slow, bool missing) {
        QTest::newRow(text) << QString::fromUtf8(text) << fault << slow << missing;
    };
    row("", true, true, true);
    row("charger:yard-dc", true, false, false);
    row("charger:YARD", false, false, false);
    row("charger:yard*", true, false, false);
    row("charger:*dc,cp-*", true, true, true);
    row("-charger:YARD-DC", false, true, true);
    row("station:CP-2", false, true, true);
    row("action:statusnotification", true, false, false);
    row("action:*Notification", true, false, false);
    row("action:S*fic*n", true, false, false);
    row("action:Reset or StatusNotification", true, true, true);
    row("action:Reset or action:StatusNotification", true, true, true);
    row("-action:Reset or StatusNotification", false, false, false);
    row("direction:in", true, true, true);
    row("direction:out", false, false, false);
    row("status:Faulted", true, false, false);
    row("status:faulted,accepted", true, true, false);
    row("status:Fault", false, false, false);
    row("-status:Faulted", false, true, true);
    row("status:GroundFailure", false, false, false);
    row("connector:1", true, false, false);
    row("connector:11", false, false, false);
    row("transaction:118", false, true, false);
    row("tx:118", false, true, false);
    row("id:a81f", true, false, false);
    row("id:A8*", true, false, false);
    row("row:18216", true, false, false);
    row("row:18216,18217", true, true, true);
    row("row:18210-18216", true, false, false);
    row("row:18217-18300,5", false, true, true);
    row("-row:18210-18216", false, true, true);
    row("text:groundfailure", true, false, false);
    row("text:\"\\\"low\"", true, false, false);
    row("text:PRÜFUNG", true, false, false);
    row("ground", true, false, false);
    row("\"Isolation \\\\\\\"low\"", true, false, false);
    row("-ground", false, true, true);
    row("f-201", false, true, true);
    row("kind:call", true, false, false);
    row("kind:reply", false, true, false);
    row("error", false, false, false);
    row("-error", true, true, true);
    row("no-reply", false, false, true);
    row("-no-reply", true, true, false);
    row("no-reply or error", false, false, true);
    row("kind:call or no-reply", true, false, true);
    row("deviation", true, false, false);
    row("-deviation", false, true, true);
    row("deviation:without", true, false, false);
    row("-deviation:without", false, true, true);
    row("deviation:late", false, false, false);
    row("slow", false, true, true);
    row("slow>2s", false, true, true);
    row("slow>2.5s", false, true, true);
    row("slow > 2600ms", false, false, true);
    row("slow>=2600ms", false, true, true);
    row("slow<1min", false, true, true);
    row("-slow>2s", true, false, false);
    row("size>40", true, true, false);
    row("size>1kB", false, false, false);
    row("size<1kB", true, true, true);
    row("charger:CP-2 slow>2s -no-reply", false, true, false);
    row("ACTION:Reset KIND:Result", false, true, false);
}

void TestMessageFilter::letsThrough()
{
    QFETCH(QString, text);
    const auto filter = parseMessageFilter(text);
    QVERIFY2(filter, qPrintable(text));
    QTEST(filter->matches(aFault()), "fault");
    QTEST(filter->matches(aSlowReply()), "slow");
    QTEST(filter->matches(aMissingReply()), "missing");
    const auto again = parseMessageFilter(filter->toText());
    QVERIFY2(again, qPrintable(filter->toText()));
    QCOMPARE(*again, *filter);
}

void TestMessageFilter::hasOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("blanks") << "  action:Reset   -deviation " << "action:Reset -deviation";
    QTest::newRow("or") << "action:A or B or action:C" << "action:A,B,C";
    QTest::newRow("twice the same") << "action:A,A" << "action:A";
    QTest::newRow("flags") << "errors no-reply" << "kind:error,unreadable kind:no-reply";
    QTest::newRow("alias") << "STATION:x direction:from kind:unparseable" << "charger:x direction:in kind:unreadable";
    QTest::newRow("word") << "Faulted" << "text:Faulted";
    QTest::newRow("quotes kept where needed") << "text:\"a b\",\"c\"" << "text:\"a b\",c";
    QTest::newRow("quoted words of the language") << "\"or\" \"-x\"" << "text:\"or\" text:\"-x\"";
    QTest::newRow("seconds") << "slow>2000ms" << "slow>2s";
    QTest::newRow("odd time") << "slow<1.5s" << "slow<1500ms";
    QTest::newRow("sizes") << "size>1024 size<1000 size>1MB" << "size>1kB size<1000B size>1024kB";
}

void TestMessageFilter::hasOneSpelling()
{
    QFETCH(QString, text);
    const auto filter = parseMessageFilter(text);
    QVERIFY(filter);
    QTEST(filter->toText(), "expected");
}

void TestMessageFilter::saysWhereItCannotBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<MessageFilterFault>("expected");
    const auto row = [](const char* text, Code code, int position, int length, const char* word = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << MessageFilterFault{code, position, length, QString::fromUtf8(word)};
    };
    row("actoin:Reset", Code::UnknownKey, 0, 6, "actoin");
    row("deviation 10:14", Code::UnknownKey, 10, 2, "10");
    row("a,b", Code::UnknownKey, 0, 1, "a");
    row("action:", Code::MissingValue, 0, 7, "action");
    row("action:A,", Code::MissingValue, 0, 9, "action");
    row("slow>", Code::MissingValue, 0, 5, "slow");
    row("x text:\"a b", Code::UnclosedQuote, 7, 4);
    row("direction:up", Code::UnknownValue, 10, 2, "up");
    row("kind:call,foo", Code::UnknownValue, 10, 3, "foo");
    row("connector:one", Code::BadNumber, 10, 3, "one");
    row("slow>2parsec", Code::BadNumber, 5, 7, "2parsec");
    row("size>x", Code::BadNumber, 5, 1, "x");
    row("slow:2s", Code::NeedsComparison, 0, 5, "slow");
    row("or action:A", Code::LonelyOr, 0, 2);
    row("action:A or", Code::LonelyOr, 9, 2);
    row("action:A or or B", Code::LonelyOr, 12, 2);
    row("action:A or kind:call", Code::DifferentKeys, 12, 9, "kind");
    row("slow>2s or deviation", Code::DifferentKeys, 11, 9, "deviation");
    row("error or -no-reply", Code::DifferentKeys, 9, 9, "kind");
    row("- action:A", Code::LonelyMinus, 0, 1);
}

void TestMessageFilter::saysWhereItCannotBeRead()
{
    QFETCH(QString, text);
    QFETCH(MessageFilterFault, expected);
    const auto filter = parseMessageFilter(text);
    QVERIFY(!filter);
    QCOMPARE(static_cast<int>(filter.error().code), static_cast<int>(expected.code));
    QCOMPARE(filter.error().position, expected.position);
    QCOMPARE(filter.error().length, expected.length);
    QCOMPARE(filter.error().text, expected.text);
}

void TestMessageFilter::cheapHalfNeverHidesAMatch_data()
{
    letsThrough_data();
}

void TestMessageFilter::cheapHalfNeverHidesAMatch()
{
    QFETCH(QString, text);
    const auto filter = parseMessageFilter(text);
    QVERIFY(filter);
    for (const MessageRecord& message : {aFault(), aSlowReply(), aMissingReply()}) {
        const bool passes = filter->passesCharger(message.station.value()) && filter->passesAction(message.action)
            && filter->passesHead({message.id.value(), message.direction, message.kind, !message.deviations.isEmpty(),
                                   message.replyMs});
        QVERIFY(passes || !filter->matches(message));
        if (!filter->needsText())
            QCOMPARE(passes, filter->matches(message));
    }
}

void TestMessageFilter::namesBecomeIds()
{
    const auto filter = parseMessageFilter(QStringLiteral("charger:\"Yard DC\",CP-9 -charger:Bays"));
    QVERIFY(filter);
    const MessageFilter resolved = filter->withChargers([](const QString& name) -> QStringList {
        if (name == QLatin1String("Yard DC"))
            return {QStringLiteral("YARD-DC")};
        if (name == QLatin1String("Bays"))
            return {QStringLiteral("B 1"), QStringLiteral("B2")};
        return {};
    });
    QCOMPARE(resolved.toText(), QStringLiteral("charger:YARD-DC,CP-9 -charger:\"B 1\",B2"));
    QVERIFY(resolved.matches(aFault()));
}

void TestMessageFilter::completes_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    QTest::newRow("nothing yet") << "|" << "charger:" << 0 << 0;
    QTest::newRow("a key") << "ac|" << "action:" << 0 << 2;
    QTest::newRow("negated") << "x -no|" << "no-reply" << 3 << 2;
    QTest::newRow("a flag") << "slo|" << "slow>2s" << 0 << 3;
    QTest::newRow("an action") << "action:Boot|" << "BootNotification" << 7 << 4;
    QTest::newRow("inside of an action") << "action:noti|" << "BootNotification" << 7 << 4;
    QTest::newRow("second value") << "action:Reset,Boo|" << "BootNotification" << 13 << 3;
    QTest::newRow("name with a blank") << "charger:ya|" << "\"Yard DC\"" << 8 << 2;
    QTest::newRow("in quotes") << "charger:\"yard|" << "\"Yard DC\"" << 8 << 5;
    QTest::newRow("in the middle") << "direction:o| action:Reset" << "out" << 10 << 1;
    QTest::newRow("replaces the rest of the word") << "action:Bo|ot" << "BootNotification" << 7 << 4;
    QTest::newRow("complete") << "action:Reset|" << "" << 7 << 5;
    QTest::newRow("no such key") << "foo:b|" << "" << 4 << 1;
}

void TestMessageFilter::completes()
{
    QFETCH(QString, text);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    MessageFilterVocabulary vocabulary;
    vocabulary.chargers = QStringList{QStringLiteral("Bay 1"), QStringLiteral("Yard DC")};
    vocabulary.actions = QStringList{QStringLiteral("BootNotification"), QStringLiteral("Reset")};
    const MessageFilterCompletion completion = completeMessageFilter(text, cursor, vocabulary);
    QTEST(completion.candidates.isEmpty() ? QString() : completion.candidates.first().text, "first");
    QTEST(static_cast<int>(completion.start), "start");
    QTEST(static_cast<int>(completion.length), "length");
}

void TestMessageFilter::survivesAnyText()
{
    // Every string of these letters up to a length, and every cut of a long one.
    const QString letters = QStringLiteral("a-:\", >");
    QStringList texts{QString()};
    for (int i = 0; i < 5; ++i) {
        QStringList longer;
        for (const QString& text : std::as_const(texts)) {
            for (const QChar letter : letters)
                longer.append(text + letter);
        }
        texts = longer;
        for (const QString& text : std::as_const(texts)) {
            const auto filter = parseMessageFilter(text);
            const auto place = completeMessageFilter(text, text.size() / 2, {});
            QVERIFY(place.start >= 0 && place.start + place.length <= text.size());
            if (!filter)
                QVERIFY2(filter.error().position >= 0 && filter.error().position <= text.size(), qPrintable(text));
            else
                QVERIFY2(parseMessageFilter(filter->toText()) == filter, qPrintable(text));
        }
    }
    QVERIFY(!parseMessageFilter(QString(MessageFilterLength + 1, u'a')));
}

FORECOURT_TEST(TestMessageFilter)

} // namespace forecourt::tests::messagefilter

#include "tst_messagefilter.moc"
