// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Rules and counts of vendors' own messages.
#include "core/domain/vendordata.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace forecourt;

namespace {

VendorRule rule(qint64 id, const char* vendor, const char* message, const char* station = "")
{
    VendorRule one;
    one.id = VendorRuleId(id);
    one.vendorId = QString::fromLatin1(vendor);
    one.messageId = QString::fromLatin1(message);
    if (*station != '\0')
        one.station = StationId(QString::fromLatin1(station));
    return one;
}

VendorMessage message(const QString& vendor, int minute, VendorDirection direction = VendorDirection::FromStation)
{
    VendorMessage one;
    one.direction = direction;
    one.vendorId = vendor;
    one.lastAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC).addSecs(minute * 60);
    one.lastData = QString::number(minute);
    return one;
}

} // namespace

class TestVendorData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void narrowestRuleAnswers_data();
    void narrowestRuleAnswers();
    void wrongFieldsAreNamed();
    void messagesAreCounted();
    void kindsAreBounded();
};

void TestVendorData::narrowestRuleAnswers_data()
{
    QTest::addColumn<QString>("station");
    QTest::addColumn<QString>("vendor");
    QTest::addColumn<QString>("message");
    QTest::addColumn<qint64>("expected"); // 0: none
    QTest::newRow("whole vendor") << "B" << "org.example" << "Hello" << 1LL;
    QTest::newRow("without a message id") << "B" << "org.example" << "" << 1LL;
    QTest::newRow("the message goes before the vendor") << "B" << "org.example" << "Bye" << 2LL;
    QTest::newRow("the station goes before all") << "A" << "org.example" << "Bye" << 3LL;
    QTest::newRow("station and message") << "A" << "org.example" << "Hello" << 4LL;
    QTest::newRow("§7 CiString: without case") << "A" << "ORG.Example" << "hELLO" << 4LL;
    QTest::newRow("another vendor") << "A" << "org.other" << "Hello" << 0LL;
}

void TestVendorData::narrowestRuleAnswers()
{
    QFETCH(QString, station);
    QFETCH(QString, vendor);
    QFETCH(QString, message);
    QFETCH(qint64, expected);
    const QList<VendorRule> rules{rule(1, "org.example", ""), rule(2, "org.example", "Bye"), rule(3, "org.example", "", "A"),
                                  rule(4, "org.example", "Hello", "A")};
    const VendorRule* found = ruleFor(rules, StationId(station), vendor, message);
    QCOMPARE(found ? found->id.value() : 0, expected);
}

void TestVendorData::wrongFieldsAreNamed()
{
    VendorRule one = rule(0, "org.example", "");
    one.data = QStringLiteral("x");
    QVERIFY(wrongField(one).isEmpty());
    one.answer = VendorAnswer::UnknownVendor; // §4.3: carries no data
    QCOMPARE(wrongField(one), QStringLiteral("data"));
    one.data.clear();
    one.messageId = QString(51, QLatin1Char('m'));
    QCOMPARE(wrongField(one), QStringLiteral("messageId"));
    one.vendorId = QStringLiteral("  ");
    QCOMPARE(wrongField(one), QStringLiteral("vendorId"));
}

void TestVendorData::messagesAreCounted()
{
    VendorTraffic traffic;
    count(traffic, message(QStringLiteral("org.example"), 1));
    count(traffic, message(QStringLiteral("ORG.example"), 2));
    count(traffic, message(QStringLiteral("org.example"), 3, VendorDirection::ToStation));
    QCOMPARE(traffic.messages.size(), 2);
    const VendorMessage& first = traffic.messages.first();
    QCOMPARE(first.count, 2);
    QCOMPARE(first.vendorId, QStringLiteral("org.example")); // as it came first
    QCOMPARE(first.firstAt.secsTo(first.lastAt), 60);
    QCOMPARE(first.lastData, QStringLiteral("2"));
    VendorMessage huge = message(QString(1000, QLatin1Char('v')), 4);
    huge.lastData = QString(100'000, QLatin1Char('d'));
    count(traffic, huge);
    QCOMPARE(traffic.messages.last().vendorId.size(), VendorRule::LongestVendor);
    QCOMPARE(traffic.messages.last().lastData.size(), VendorMessage::KeptData);
}

/// A station that makes up names fills no memory.
void TestVendorData::kindsAreBounded()
{
    VendorTraffic traffic;
    for (int i = 0; i < 3 * VendorTraffic::MostKinds; ++i) {
        count(traffic, message(QStringLiteral("v%1").arg(i), i));
        count(traffic, message(QStringLiteral("regular"), i));
    }
    QCOMPARE(traffic.messages.size(), VendorTraffic::MostKinds);
    const auto regular = std::find_if(traffic.messages.begin(), traffic.messages.end(),
                                      [](const VendorMessage& one) { return one.vendorId == QLatin1String("regular"); });
    QVERIFY(regular != traffic.messages.end()); // what still comes stays
    QCOMPARE(regular->count, 3 * VendorTraffic::MostKinds);
}

FORECOURT_TEST(TestVendorData)
#include "tst_vendordata.moc"
