// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/adapter/v16adapter/decimal.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::ocpp::v16adapter;

class TestDecimal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThousandthsExactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("power");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("milli");

        const auto row = [](const char* name, const char* text, int power, bool ok, qint64 milli) {
            QTest::newRow(name) << QString::fromUtf8(text) << power << ok << milli;
        };
        row("whole", "1234", 0, true, 1234000);
        row("fraction", "604.213", 0, true, 604213);
        row("a value that binary doubles miss", "8.2", 3, true, 8200000);
        row("kWh with Wh fractions", "12345.6789", 3, true, 12345678900);
        row("negative", "-5.5", 0, true, -5500);
        row("plus sign", "+7", 0, true, 7000);
        row("exponent", "1.5e3", 0, true, 1500000);
        row("negative exponent", "25E-1", 0, true, 2500);
        row("blanks", "  42 ", 0, true, 42000);
        row("comma", "23,4", 0, true, 23400);
        row("half rounds away from zero", "0.0005", 0, true, 1);
        row("negative half rounds away from zero", "-0.0005", 0, true, -1);
        row("below half", "0.00049", 0, true, 0);
        row("leading point", ".5", 0, true, 500);
        row("trailing point", "5.", 0, true, 5000);
        row("zero with a huge exponent", "0e40", 3, true, 0);
        row("percent to a factor", "98", -2, true, 980);
        row("empty", "", 0, false, 0);
        row("blank", "  ", 0, false, 0);
        row("word", "NaN", 0, false, 0);
        row("null", "null", 0, false, 0);
        row("unit behind", "230 V", 0, false, 0);
        row("two points", "1.2.3", 0, false, 0);
        row("only sign", "-", 0, false, 0);
        row("hexadecimal", "0x10", 0, false, 0);
        row("overflow", "9999999999999999999", 0, false, 0);
        row("overflow by exponent", "1e30", 0, false, 0);
        row("exponent without digits", "1e", 0, false, 0);
    }

    void readsThousandthsExactly()
    {
        QFETCH(QString, text);
        QFETCH(int, power);
        QFETCH(bool, ok);
        QFETCH(qint64, milli);
        const auto reading = readDecimal(text, power);
        QCOMPARE(reading.has_value(), ok);
        if (ok)
            QCOMPARE(reading->milli, milli);
    }

    void saysWhatItDropped()
    {
        QVERIFY(!readDecimal(u"1.23456")->isExact);
        QVERIFY(readDecimal(u"1.2340000")->isExact);
        QVERIFY(readDecimal(u" 1")->hadBlanks);
        QVERIFY(readDecimal(u"1,5")->usedComma);
    }
};

FORECOURT_TEST(TestDecimal)
#include "tst_decimal.moc"
