// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"
#include "core/base/money.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt;

namespace {

constexpr qint64 Highest = std::numeric_limits<qint64>::max();
constexpr qint64 Lowest = std::numeric_limits<qint64>::min();

/// Stands for "it does not fit".
constexpr qint64 None = -987'654'321;

} // namespace

/// Source: decisions.md 13.
class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsHalfAwayFromZero_data();
    void roundsHalfAwayFromZero();
    void chargesOnce_data();
    void chargesOnce();
    void splitsVat_data();
    void splitsVat();
    void vatNeverLosesACent();
    void addsOneCurrencyOnly();
    void knowsCurrencies_data();
    void knowsCurrencies();
};

void TestMoney::roundsHalfAwayFromZero_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("exact") << 6LL << 3LL << 2LL;
    QTest::newRow("below half") << 14LL << 10LL << 1LL;
    QTest::newRow("half") << 15LL << 10LL << 2LL;
    QTest::newRow("half of an odd number") << 3LL << 2LL << 2LL;
    QTest::newRow("below half of an odd denominator") << 3LL << 7LL << 0LL;
    QTest::newRow("above half of an odd denominator") << 4LL << 7LL << 1LL;
    QTest::newRow("negative below half") << -14LL << 10LL << -1LL;
    QTest::newRow("negative half: away from zero") << -15LL << 10LL << -2LL;
    QTest::newRow("minus a half") << -1LL << 2LL << -1LL;
    QTest::newRow("zero") << 0LL << 5LL << 0LL;
    QTest::newRow("the highest") << Highest << 1LL << Highest;
    QTest::newRow("the lowest") << Lowest << 1LL << Lowest;
    QTest::newRow("no denominator") << 1LL << 0LL << None;
    QTest::newRow("negative denominator") << 1LL << -2LL << None;
}

void TestMoney::roundsHalfAwayFromZero()
{
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(qint64, expected);
    QCOMPARE(rounded(numerator, denominator).value_or(None), expected);
}

void TestMoney::chargesOnce_data()
{
    QTest::addColumn<qint64>("quantity");
    QTest::addColumn<qint64>("partsPerUnit");
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("7.333 kWh at 0.35") << 7'333'000LL << 1'000'000LL << 350'000LL << 257LL;
    QTest::newRow("14.667 kWh at 0.42") << 14'667'000LL << 1'000'000LL << 420'000LL << 616LL;
    QTest::newRow("10 min at 0.10") << 600LL << 60LL << 100'000LL << 100LL;
    QTest::newRow("half a cent") << 50'000LL << 1'000'000LL << 100'000LL << 1LL;
    QTest::newRow("just below half a cent") << 49'999LL << 1'000'000LL << 100'000LL << 0LL;
    QTest::newRow("a credit") << -50'000LL << 1'000'000LL << 100'000LL << -1LL;
    QTest::newRow("too much") << Highest << 1LL << Highest << None;
}

void TestMoney::chargesOnce()
{
    QFETCH(qint64, quantity);
    QFETCH(qint64, partsPerUnit);
    QFETCH(qint64, rate);
    QFETCH(qint64, expected);
    QCOMPARE(charged(quantity, partsPerUnit, Rate{rate}).value_or(None), expected);
}

void TestMoney::splitsVat_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<int>("rate");
    QTest::addColumn<bool>("isGross");
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("vat");
    QTest::newRow("10.23 with 19 %") << 1023LL << 1900 << true << 860LL << 163LL;
    QTest::newRow("8.60 and 19 %") << 860LL << 1900 << false << 860LL << 163LL;
    QTest::newRow("none") << 1023LL << 0 << true << 1023LL << 0LL;
    QTest::newRow("8.1 %") << 450LL << 810 << false << 450LL << 36LL;
    QTest::newRow("a credit") << -1023LL << 1900 << true << -860LL << -163LL;
    QTest::newRow("100 %") << 3LL << 10'000 << true << 1LL << 2LL;
}

void TestMoney::splitsVat()
{
    QFETCH(qint64, amount);
    QFETCH(int, rate);
    QFETCH(bool, isGross);
    QFETCH(qint64, net);
    QFETCH(qint64, vat);
    const auto split = withVat(amount, VatRate{rate}, isGross);
    QVERIFY(split.has_value());
    QCOMPARE(split->net, net);
    QCOMPARE(split->vat, vat);
    QCOMPARE(split->gross, net + vat);
}

void TestMoney::vatNeverLosesACent()
{
    for (qint64 amount = -500; amount <= 500; ++amount) {
        for (const int rate : {0, 1, 250, 700, 770, 810, 1900, 2000, 2100, 2700, 10'000}) {
            const auto included = withVat(amount, VatRate{rate}, true);
            const auto added = withVat(amount, VatRate{rate}, false);
            QVERIFY(included && added);
            QCOMPARE(included->gross, amount);
            QCOMPARE(included->net + included->vat, amount);
            QCOMPARE(added->net, amount);
            QCOMPARE(added->gross, amount + added->vat);
        }
    }
    QVERIFY(!withVat(Highest, VatRate{1900}, false));
    QVERIFY(withVat(Highest, VatRate{1900}, true));
    QVERIFY(!withVat(100, VatRate{-1}, true));
}

void TestMoney::addsOneCurrencyOnly()
{
    const QString euro = QStringLiteral("EUR");
    const QString franc = QStringLiteral("CHF");
    QCOMPARE(added({150, euro}, {-50, euro}), std::optional(Money{100, euro}));
    QCOMPARE(subtracted({150, euro}, {200, euro}), std::optional(Money{-50, euro}));
    QVERIFY(!added({1, euro}, {1, franc}));
    QVERIFY(!subtracted({1, euro}, {1, franc}));
    QVERIFY(!added({Highest, euro}, {1, euro}));
    QVERIFY(!subtracted({Lowest, euro}, {1, euro}));
}

void TestMoney::knowsCurrencies_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("digits");
    QTest::newRow("euro") << QStringLiteral("EUR") << 2;
    QTest::newRow("the first of the list") << QStringLiteral("AED") << 2;
    QTest::newRow("the last of the list") << QStringLiteral("ZWG") << 2;
    QTest::newRow("at the end of a line") << QStringLiteral("CVE") << 2;
    QTest::newRow("yen") << QStringLiteral("JPY") << 0;
    QTest::newRow("dinar") << QStringLiteral("KWD") << 3;
    QTest::newRow("none") << QStringLiteral("XXX") << -1;
    QTest::newRow("small letters") << QStringLiteral("eur") << -1;
    QTest::newRow("two letters") << QStringLiteral("EU") << -1;
    QTest::newRow("over two codes") << QStringLiteral("R G") << -1;
    QTest::newRow("empty") << QString() << -1;
}

void TestMoney::knowsCurrencies()
{
    QFETCH(QString, code);
    QFETCH(int, digits);
    QCOMPARE(currencyDigits(code).value_or(-1), digits);
}

FORECOURT_TEST(TestMoney)
#include "tst_money.moc"
