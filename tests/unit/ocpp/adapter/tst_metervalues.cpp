// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/unit/ocpp/adapter/adapterfixture.h"

#include <QTest>

using namespace forecourt;
using namespace forecourt::ocpp;
using namespace forecourt::ocpp::tests;

class TestMeterValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisesOneValue_data()
    {
        QTest::addColumn<QByteArray>("sampled");
        QTest::addColumn<int>("measurand");
        QTest::addColumn<qint64>("milli");
        QTest::addColumn<QList<int>>("quirks");

        const auto row = [](const char* name, const char* json, Measurand measurand, qint64 milli, QList<int> quirks) {
            QTest::newRow(name) << QByteArray(json) << static_cast<int>(measurand) << milli << quirks;
        };
        const auto energy = Measurand::EnergyActiveImportRegister;
        row("S16 7.43 defaults", R"({"value":"1234"})", energy, 1234000, {});
        row("kWh", R"({"value":"12.5","unit":"kWh"})", energy, 12500000, {});
        row("Wh", R"({"value":"12","unit":"Wh"})", energy, 12000, {});
        row("quirk 15: number for text", R"({"value":604.213})", energy, 604213, {15});
        row("quirk 15: decimal comma", R"({"value":"3,5","unit":"kWh"})", energy, 3500000, {15});
        row("exponent", R"({"value":"1.2E3"})", energy, 1200000, {});
        row("quirk 17: blanks", R"({"value":" 77 "})", energy, 77000, {17});
        row("varh", R"({"value":"5","measurand":"Energy.Reactive.Import.Register","unit":"varh"})",
            Measurand::EnergyReactiveImportRegister, 5000, {});
        row("kvarh", R"({"value":"5","measurand":"Energy.Reactive.Import.Register","unit":"kvarh"})",
            Measurand::EnergyReactiveImportRegister, 5000000, {});
        row("W", R"({"value":"7360","measurand":"Power.Active.Import","unit":"W"})", Measurand::PowerActiveImport, 7360000, {});
        row("kW", R"({"value":"7.36","measurand":"Power.Active.Import","unit":"kW"})", Measurand::PowerActiveImport, 7360000, {});
        row("kVA", R"({"value":"7.36","measurand":"Power.Offered","unit":"kVA"})", Measurand::PowerOffered, 7360000, {});
        row("quirk 20: Wh on a power", R"({"value":"7360","measurand":"Power.Active.Import","unit":"Wh"})",
            Measurand::PowerActiveImport, 7360000, {20});
        row("quirk 20: W on an energy", R"({"value":"73","measurand":"Energy.Active.Import.Register","unit":"W"})", energy,
            73000, {20});
        row("quirk 20: power without unit", R"({"value":"73","measurand":"Power.Active.Import"})",
            Measurand::PowerActiveImport, 73000, {20});
        row("A", R"({"value":"15.9","measurand":"Current.Import","unit":"A","phase":"L1"})", Measurand::CurrentImport, 15900, {});
        row("V", R"({"value":"229.87","measurand":"Voltage","unit":"V","phase":"L1-N"})", Measurand::Voltage, 229870, {});
        row("frequency has no unit", R"({"value":"49.98","measurand":"Frequency"})", Measurand::Frequency, 49980, {});
        row("quirk 20: Hertz", R"({"value":"50","measurand":"Frequency","unit":"Hertz"})", Measurand::Frequency, 50000, {20});
        row("quirk 20: Hz", R"({"value":"50","measurand":"Frequency","unit":"Hz"})", Measurand::Frequency, 50000, {20});
        row("Celsius", R"({"value":"31.5","measurand":"Temperature","unit":"Celsius"})", Measurand::Temperature, 31500, {});
        row("quirk 20: Celcius", R"({"value":"31.5","measurand":"Temperature","unit":"Celcius"})", Measurand::Temperature, 31500, {20});
        row("quirk 20: C", R"({"value":"31.5","measurand":"Temperature","unit":"C"})", Measurand::Temperature, 31500, {20});
        row("Fahrenheit", R"({"value":"98.6","measurand":"Temperature","unit":"Fahrenheit"})", Measurand::Temperature, 37000, {});
        row("Fahrenheit below freezing", R"({"value":"-40","measurand":"Temperature","unit":"Fahrenheit"})", Measurand::Temperature, -40000, {});
        row("Kelvin", R"({"value":"300","measurand":"Temperature","unit":"K"})", Measurand::Temperature, 26850, {});
        row("SoC", R"({"value":"64","measurand":"SoC","unit":"Percent"})", Measurand::Soc, 64000, {});
        row("power factor", R"({"value":"0.98","measurand":"Power.Factor"})", Measurand::PowerFactor, 980, {});
        row("power factor in percent", R"({"value":"98","measurand":"Power.Factor","unit":"Percent"})", Measurand::PowerFactor, 980, {});
        row("quirk 19: unknown context", R"({"value":"1","context":"Sample.Alfen"})", energy, 1000, {19});
    }

    void normalisesOneValue()
    {
        QFETCH(QByteArray, sampled);
        QFETCH(int, measurand);
        QFETCH(qint64, milli);
        QFETCH(QList<int>, quirks);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"),
               R"({"connectorId":1,"transactionId":7,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[)"
                   + sampled + "]}]}");
        QCOMPARE(f.listener.inbounds.size(), 1);
        const auto& notice = f.notice<MeterNotice>();
        QCOMPARE(notice.samples.size(), 1U);
        QCOMPARE(static_cast<int>(notice.samples[0].measurand), measurand);
        QCOMPARE(notice.samples[0].milli, milli);
        QCOMPARE(notice.samples[0].at, QDateTime(QDate(2026, 5, 5), QTime(8, 0), Qt::UTC));
        QCOMPARE(f.quirks(), quirks);
    }

    void leavesOutWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("sampled");
        QTest::addColumn<int>("quirk");
        QTest::newRow("quirk 17: empty value") << QByteArray(R"({"value":""})") << 17;
        QTest::newRow("quirk 17: blank value") << QByteArray(R"({"value":"   "})") << 17;
        QTest::newRow("quirk 17: a word") << QByteArray(R"({"value":"NaN"})") << 17;
        QTest::newRow("quirk 17: null") << QByteArray(R"({"value":null})") << 17;
        QTest::newRow("quirk 20: current in V") << QByteArray(R"({"value":"1","measurand":"Current.Import","unit":"V"})") << 20;
        QTest::newRow("unknown measurand") << QByteArray(R"({"value":"1","measurand":"Energy.Total"})") << 19;
    }

    void leavesOutWhatCannotBeRead()
    {
        QFETCH(QByteArray, sampled);
        QFETCH(int, quirk);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"),
               R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[)" + sampled
                   + R"(,{"value":"5"}]}]})");
        const auto& notice = f.notice<MeterNotice>();
        QCOMPARE(notice.samples.size(), 1U);
        QCOMPARE(notice.samples[0].milli, 5000);
        QVERIFY2(f.quirks().contains(quirk), qPrintable(f.listener.messages.last().deviations.join(u',')));
    }

    void answersWhateverTheListsLookLike_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<int>("samples");
        QTest::addColumn<int>("quirk");
        QTest::newRow("quirk 17: empty sampledValue")
            << QByteArray(R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[]}]})") << 0 << 17;
        QTest::newRow("quirk 17: empty meterValue") << QByteArray(R"({"connectorId":1,"meterValue":[]})") << 0 << 17;
        QTest::newRow("no meterValue") << QByteArray(R"({"connectorId":1})") << 0 << 0;
        QTest::newRow("quirk 21: 1.5 shape")
            << QByteArray(R"({"connectorId":1,"values":[{"timestamp":"2026-05-05T08:00:00Z","values":[{"value":"3"}]}]})") << 1 << 21;
    }

    void answersWhateverTheListsLookLike()
    {
        QFETCH(QByteArray, payload);
        QFETCH(int, samples);
        QFETCH(int, quirk);
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"), payload);
        QCOMPARE(f.listener.inbounds.size(), 1);
        QCOMPARE(static_cast<int>(f.notice<MeterNotice>().samples.size()), samples);
        QVERIFY2(f.quirks().contains(quirk), qPrintable(f.listener.messages.last().deviations.join(u',')));
    }

    void readsPhaseLocationAndContext()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"),
               R"({"connectorId":2,"meterValue":[{"timestamp":"2026-05-05T10:00:00.123456789+02:00","sampledValue":[)"
                  R"({"value":"16","measurand":"Current.Import","unit":"A","phase":"L3","location":"Cable","context":"Trigger"}]}]})");
        const auto& sample = f.notice<MeterNotice>().samples.at(0);
        QCOMPARE(sample.phase, Phase::L3);
        QCOMPARE(sample.location, MeasurementLocation::Cable);
        QCOMPARE(sample.context, ReadingContext::Trigger);
        QCOMPARE(sample.at, QDateTime(QDate(2026, 5, 5), QTime(8, 0, 0, 123), Qt::UTC));
        QCOMPARE(f.notice<MeterNotice>().evse, std::optional(EvseId(2)));
    }

    void keepsSignedDataToTheLetter()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"),
               R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[)"
                  R"({"value":"OCMF|{\u0022FV\u0022:\u00221.0\u0022}|{\u0022SD\u0022:\u002230\u0022}","format":"SignedData"}]}]})");
        const auto& sample = f.notice<MeterNotice>().samples.at(0);
        QCOMPARE(sample.signedData, QStringLiteral("OCMF|{\"FV\":\"1.0\"}|{\"SD\":\"30\"}"));
        QCOMPARE(sample.milli, 0);
    }

    void takesTheOnlyPhaseOfARegisterForTheTotal()
    {
        AdapterFixture f;
        const QByteArray head = R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z","sampledValue":[)";
        const QByteArray l1 = R"({"value":"10","measurand":"Energy.Active.Import.Register","phase":"L1"})";
        const QByteArray l2 = R"({"value":"20","measurand":"Energy.Active.Import.Register","phase":"L2"})";
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"), head + l1 + "]}]}");
        QCOMPARE(f.notice<MeterNotice>().samples.at(0).phase, Phase::Overall);
        QCOMPARE(f.quirks(), QList<int>{35});
        f.call(QStringLiteral("2"), QStringLiteral("MeterValues"), head + l1 + "," + l2 + "]}]}");
        QCOMPARE(f.notice<MeterNotice>().samples.at(0).phase, Phase::L1);
        QCOMPARE(f.quirks(), QList<int>{});
    }

    void sortsSamplesByTime()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"),
               R"({"connectorId":1,"meterValue":[{"timestamp":"2026-05-05T08:01:00Z","sampledValue":[{"value":"2"}]},)"
                  R"({"timestamp":"2026-05-05T08:00:00Z","sampledValue":[{"value":"1"}]}]})");
        const auto& samples = f.notice<MeterNotice>().samples;
        QCOMPARE(samples.at(0).milli, 1000);
        QCOMPARE(samples.at(1).milli, 2000);
        QCOMPARE(f.quirks(), QList<int>{36});
    }

    void leavesTheTimeOpenWhereItCannotBeRead()
    {
        AdapterFixture f;
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"),
               R"({"connectorId":1,"meterValue":[{"timestamp":"yesterday","sampledValue":[{"value":"2"}]}]})");
        QVERIFY(!f.notice<MeterNotice>().samples.at(0).at.isValid());
        QCOMPARE(f.quirks(), QList<int>{23});
        f.call(QStringLiteral("2"), QStringLiteral("MeterValues"),
               R"({"connectorId":1,"meterValue":[{"sampledValue":[{"value":"2"}]}]})");
        QVERIFY(!f.notice<MeterNotice>().samples.at(0).at.isValid());
        QCOMPARE(f.quirks(), QList<int>{23});
    }

    void namesRepeatedTransactionBegin()
    {
        AdapterFixture f;
        const QByteArray payload = R"({"connectorId":1,"transactionId":7,"meterValue":[{"timestamp":"2026-05-05T08:00:00Z",)"
            R"("sampledValue":[{"value":"2","context":"Transaction.Begin"}]}]})";
        f.call(QStringLiteral("1"), QStringLiteral("MeterValues"), payload);
        QCOMPARE(f.quirks(), QList<int>{});
        f.call(QStringLiteral("2"), QStringLiteral("MeterValues"), payload);
        QCOMPARE(f.quirks(), QList<int>{34});
    }
};

FORECOURT_TEST(TestMeterValues)
#include "tst_metervalues.moc"
