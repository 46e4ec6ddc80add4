// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/pricejson.h"
#include "core/domain/tariffrules.h"
#include "core/pricing/sessionpricer.h"
#include "tests/support/testprogram.h"
#include "tests/unit/pricing/pricingcase.h"

#include <QJsonArray>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

qint64 minorOf(const QJsonValue& value)
{
    return value.isObject() ? value.toObject().value(QLatin1String("minor")).toInteger() : value.toInteger();
}

QString sortedNames(const QJsonValue& value)
{
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue name : array)
        names.append(name.toString());
    names.sort();
    return names.join(QLatin1Char(' '));
}

/// A line as text; \a withRate where the case tells it.
QString lineText(const QJsonObject& line, bool withRate)
{
    const QString unit = line.value(QLatin1String("isPowerStep")).toBool() ? QStringLiteral(" W") : QString();
    const QString step = line.contains(QLatin1String("step")) ? QString::number(line.value(QLatin1String("step")).toInteger()) + unit : QStringLiteral("-");
    const QString rate = withRate ? QStringLiteral(" at %1").arg(line.value(QLatin1String("rate")).toInteger()) : QString();
    return QStringLiteral("%1 [%2] step %3: %4%5 = net %6 vat %7 gross %8 {%9}")
        .arg(line.value(QLatin1String("kind")).toString(QStringLiteral("energy")), line.value(QLatin1String("band")).toString(), step)
        .arg(line.value(QLatin1String("quantity")).toInteger())
        .arg(rate)
        .arg(minorOf(line.value(QLatin1String("net"))))
        .arg(minorOf(line.value(QLatin1String("vat"))))
        .arg(minorOf(line.value(QLatin1String("gross"))))
        .arg(sortedNames(line.value(QLatin1String("flags"))));
}

QStringList lineTexts(const QJsonArray& lines, const QJsonArray& expected)
{
    QStringList texts;
    for (int i = 0; i < int(lines.size()); ++i)
        texts.append(lineText(lines.at(i).toObject(), expected.at(i).toObject().contains(QLatin1String("rate"))));
    return texts;
}

} // namespace

class TestPricingCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnoughCases();
    void costsWhatItCostsByHand_data();
    void costsWhatItCostsByHand();
    void pricesOfTheCasesHaveNoFault_data();
    void pricesOfTheCasesHaveNoFault();

private:
    void addRows();

    const QList<PricingCase> m_cases = readPricingCases(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/pricing"));
};

void TestPricingCases::thereAreEnoughCases()
{
    QVERIFY2(m_cases.size() >= 40, "tests/data/pricing is not all there");
    for (const PricingCase& one : m_cases)
        QVERIFY2(!one.arithmetic.isEmpty(), qPrintable(one.name));
}

void TestPricingCases::addRows()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(m_cases.size()); ++i)
        QTest::newRow(qPrintable(m_cases.at(i).name)) << i;
}

void TestPricingCases::costsWhatItCostsByHand_data()
{
    addRows();
}

void TestPricingCases::costsWhatItCostsByHand()
{
    QFETCH(int, index);
    const PricingCase& one = m_cases.at(index);
    QCOMPARE(one.problem, QString());
    const SessionCost cost = pricing::priceSession(one.facts, one.version, one.zone, one.holidays);
    const QJsonObject json = toJson(cost);
    const QJsonArray expected = one.expected.value(QLatin1String("lines")).toArray();
    QCOMPARE(lineTexts(json.value(QLatin1String("lines")).toArray(), expected).join(QLatin1Char('\n')), lineTexts(expected, expected).join(QLatin1Char('\n')));
    QCOMPARE(sortedNames(json.value(QLatin1String("flags"))), sortedNames(one.expected.value(QLatin1String("flags"))));
    QCOMPARE(cost.net.minor, one.expected.value(QLatin1String("net")).toInteger());
    QCOMPARE(cost.vat.minor, one.expected.value(QLatin1String("vat")).toInteger());
    QCOMPARE(cost.total.minor, one.expected.value(QLatin1String("total")).toInteger());
    QCOMPARE(cost.total.currency, one.version.currency);
    QCOMPARE(cost.group, one.expected.value(QLatin1String("group")).toString());
    const QJsonValue energy = one.expected.value(QLatin1String("energyWh"));
    QCOMPARE(cost.energy.has_value(), !energy.isNull());
    if (cost.energy)
        QCOMPARE(*cost.energy, Energy::fromWh(energy.toInteger()));
}

void TestPricingCases::pricesOfTheCasesHaveNoFault_data()
{
    addRows();
}

/// So that nothing is worked out for a price nobody could save.
void TestPricingCases::pricesOfTheCasesHaveNoFault()
{
    QFETCH(int, index);
    PriceVersion version = m_cases.at(index).version;
    version.validFrom = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    const QList<PriceProblem> problems = problemsOf(version, PriceBook(), version.validFrom);
    for (const PriceProblem& problem : problems)
        QVERIFY2(problem.isNotice, qPrintable(priceFaultName(problem.fault)));
}

FORECOURT_TEST(TestPricingCases)
#include "tst_pricingcases.moc"
