// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricejson.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace forecourt;

namespace {

RateSet allRates()
{
    return {Rate{1}, Rate{2}, Rate{0}, Rate{4}, Rate{5}};
}

PriceVersion fullVersion()
{
    PriceVersion version;
    version.id = PriceVersionId(4);
    version.price = PriceId(3);
    version.number = 2;
    version.currency = QStringLiteral("CHF");
    version.validFrom = QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    version.rates = allRates();
    version.idleGraceS = 1800;
    version.idleMaximum = 1200;
    version.minimum = 0;
    version.maximum = 5000;
    version.freeEnergy = Energy{5};
    version.freeTimeS = 60;
    version.vat = VatRate{810};
    version.isGross = false;
    version.bands = {{QStringLiteral("Night"), allRates()}, {QStringLiteral("Day"), {}}};
    version.week = {{BandSlot::EveryDay | BandSlot::Holidays, 0, 360, 0}, {BandSlot::EveryDay, 360, 1440, 1}};
    version.exceptions = {{QStringLiteral("Fair"), QDate(2026, 7, 1), QDate(2026, 7, 3), {{0, 0, 1440, 0}}}};
    version.stepBasis = StepBasis::Power;
    version.stepsAdd = true;
    version.steps = {{22'000, Rate{-5}}};
    version.groups = {{QStringLiteral("Staff"), allRates()}};
    version.note = QStringLiteral("n");
    version.createdBy = QStringLiteral("u");
    version.createdAt = QDateTime(QDate(2026, 5, 5), QTime(8, 0, 0, 123), Qt::UTC);
    return version;
}

SessionCost fullCost()
{
    SessionCost cost;
    CostLine line;
    line.kind = CostKind::IdleMaximum;
    line.band = QStringLiteral("Peak");
    line.step = 0;
    line.quantity = 9'007'199'254'740'993; // beyond what a double holds
    line.unit = CostUnit::Piece;
    line.rate = Rate{-7};
    line.vatRate = VatRate{1900};
    line.net = Money{-84, QStringLiteral("EUR")};
    line.vat = Money{-16, QStringLiteral("EUR")};
    line.gross = Money{-100, QStringLiteral("EUR")};
    line.flags = CostFlag::SampleGap;
    cost.lines = {line, {}};
    cost.vatTotals = {{line.vatRate, line.net, line.vat, line.gross}};
    cost.net = line.net;
    cost.vat = line.vat;
    cost.total = line.gross;
    cost.energy = Energy{0};
    cost.price = PriceId(3);
    cost.version = PriceVersionId(4);
    cost.priceName = QStringLiteral("Standard");
    cost.versionNumber = 2;
    cost.group = QStringLiteral("Staff");
    cost.isGross = false;
    cost.flags = CostFlag::Unpriced | LastCostFlag;
    return cost;
}

/// Through text, as in the database and the API.
QJsonObject throughText(const QJsonObject& object)
{
    return QJsonDocument::fromJson(QJsonDocument(object).toJson()).object();
}

} // namespace

/// Source: decisions.md 20.
class TestPriceJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack();
    void whatIsEmptyIsLeftOut();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
};

void TestPriceJson::everythingComesBack()
{
    QVERIFY(priceVersionFromJson(throughText(toJson(fullVersion()))) == fullVersion());
    QVERIFY(sessionCostFromJson(throughText(toJson(fullCost()))) == fullCost());
    const PriceSetting setting{PriceId(3), QStringLiteral("Standard"), QStringLiteral("JPY"), QStringLiteral("note"), QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC)};
    QVERIFY(priceSettingFromJson(throughText(toJson(setting))) == setting);
    const PriceAssignment assignment{PriceAssignmentId(1), PriceLevel::Session, StationId(QStringLiteral("CP1")), EvseId(2), QStringLiteral("Staff"), PersonId(7),
                                     TransactionKey(8), PriceId(3), setting.removedAt, setting.removedAt, QStringLiteral("n"), QStringLiteral("u"), *setting.removedAt};
    QVERIFY(priceAssignmentFromJson(throughText(toJson(assignment))) == assignment);
    for (const Holiday::Kind kind : {Holiday::Kind::Once, Holiday::Kind::Yearly, Holiday::Kind::Easter}) {
        const Holiday holiday{QStringLiteral("H"), kind, QDate(2026, 2, 28), -2};
        QVERIFY(holidayFromJson(throughText(toJson(holiday))) == holiday);
    }
    const PriceDecision decision{PriceId(1), PriceVersionId(2), PriceAssignmentId(3), PriceLevel::Group, {{PriceLevel::Person, PriceFinding::NotAsked, {}, {}}, {PriceLevel::Group, PriceFinding::Applies, PriceAssignmentId(3), PriceId(1)}}};
    QVERIFY(priceDecisionFromJson(throughText(toJson(decision))) == decision);
}

void TestPriceJson::whatIsEmptyIsLeftOut()
{
    QCOMPARE(toJson(PriceVersion()), QJsonObject());
    QVERIFY(priceVersionFromJson(QJsonObject()) == PriceVersion());
    QVERIFY(!toJson(SessionCost()).contains(QStringLiteral("energy")));
    QVERIFY(sessionCostFromJson(throughText(toJson(SessionCost()))) == SessionCost());
    PriceVersion zero;
    zero.minimum = 0; // not the same as none
    QCOMPARE(toJson(zero), (QJsonObject{{QStringLiteral("minimum"), 0}}));
}

void TestPriceJson::refusesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::newRow("unknown field") << QByteArray("{'colour': 1}") << QStringLiteral("colour");
    QTest::newRow("unknown field within") << QByteArray("{'rates': {'perkWh': 1}}") << QStringLiteral("rates.perkWh");
    QTest::newRow("text for a number") << QByteArray("{'minimum': '1'}") << QStringLiteral("minimum");
    QTest::newRow("part of a number") << QByteArray("{'minimum': 1.5}") << QStringLiteral("minimum");
    QTest::newRow("out of range") << QByteArray("{'idleGraceS': 3000000000}") << QStringLiteral("idleGraceS");
    QTest::newRow("no such choice") << QByteArray("{'stepBasis': 'colour'}") << QStringLiteral("stepBasis");
    QTest::newRow("in a list") << QByteArray("{'week': [{}, {'days': true}]}") << QStringLiteral("week.1.days");
    QTest::newRow("no list") << QByteArray("{'week': {}}") << QStringLiteral("week");
    QTest::newRow("a time without a zone") << QByteArray("{'validFrom': '2026-05-05T08:00:00'}") << QStringLiteral("validFrom");
    QTest::newRow("no date") << QByteArray("{'exceptions': [{'from': '2026-02-30'}]}") << QStringLiteral("exceptions.0.from");
}

void TestPriceJson::refusesWhatIsWrong()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    json.replace('\'', '"');
    const QJsonDocument document = QJsonDocument::fromJson(json);
    QVERIFY(document.isObject());
    const Result<PriceVersion> version = priceVersionFromJson(document.object());
    QVERIFY(!version);
    QCOMPARE(version.error().code, ErrorCode::InvalidInput);
    QCOMPARE(version.error().args, QStringList{path});
}

FORECOURT_TEST(TestPriceJson)
#include "tst_pricejson.moc"
