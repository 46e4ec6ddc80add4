// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed values that came with the key of their meter: both are found in every form, and nothing in what is none.
#include "core/signedvalues/carriedvalue.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace forecourt;
using namespace forecourt::signedvalues;

namespace forecourt::tests::carriedvalue {

namespace {

QByteArray ocmfFile(const char* name)
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/ocmf/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString json(const QByteArray& data, const QByteArray& key)
{
    const QJsonObject object{{QStringLiteral("signedMeterData"), QString::fromLatin1(data)},
                             {QStringLiteral("signingMethod"), QStringLiteral("ECDSA-secp256r1-SHA256")},
                             {QStringLiteral("encodingMethod"), QStringLiteral("OCMF")},
                             {QStringLiteral("publicKey"), QString::fromLatin1(key)}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

} // namespace

class TestCarriedValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyAndRecordAreFound_data();
    void keyAndRecordAreFound();
    void whatCarriesNothingStaysAsItIs_data();
    void whatCarriesNothingStaysAsItIs();
};

void TestCarriedValue::keyAndRecordAreFound_data()
{
    QTest::addColumn<QString>("text");
    const QByteArray record = ocmfFile("secp256r1.ocmf").trimmed();
    const QByteArray der = meterKeyFrom(ocmfFile("secp256r1.pem")).value().der;
    const QByteArray alliance = "oca:base16:asn1:" + der.toHex();
    QTest::newRow("JSON, key as the Open Charge Alliance writes it") << json(record.toBase64(), alliance.toBase64());
    QTest::newRow("JSON, that key not encoded again") << json(record.toBase64(), alliance);
    QTest::newRow("JSON, key in base64, record plain") << json(record, der.toBase64());
    QTest::newRow("JSON, key in hex") << json(record.toBase64(), der.toHex());
    QTest::newRow("XML of transparency programs")
        << QString::fromUtf8(transparencyFile({QString::fromUtf8(record)}, meterKeyFrom(ocmfFile("secp256r1.pem")).value()));
}

void TestCarriedValue::keyAndRecordAreFound()
{
    QFETCH(QString, text);
    const CarriedValue value = carriedValue(text);
    QVERIFY(value.key);
    QCOMPARE(value.key->fingerprint, meterKeyFrom(ocmfFile("secp256r1.pem")).value().fingerprint);
    const Result<OcmfRecord> record = parseOcmf(value.record);
    QVERIFY(record);
    QCOMPARE(checkSignature(*record, *value.key), SignatureVerdict::Good);
}

void TestCarriedValue::whatCarriesNothingStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a record") << QString::fromUtf8(ocmfFile("secp256r1.ocmf"));
    QTest::newRow("another JSON object") << QStringLiteral("{\"value\": 7}");
    QTest::newRow("half an object") << QStringLiteral("{\"publicKey\": \"30");
    QTest::newRow("a key that is none") << QStringLiteral("{\"publicKey\": \"hello\"}");
    QTest::newRow("half an element") << QStringLiteral("<values><value><publicKey>30");
    QTest::newRow("too long") << QString(LongestOcmf, QLatin1Char(' ')) + QStringLiteral("{}");
}

void TestCarriedValue::whatCarriesNothingStaysAsItIs()
{
    QFETCH(QString, text);
    const CarriedValue value = carriedValue(text);
    QVERIFY(!value.key);
    QCOMPARE(value.record, text);
}

FORECOURT_TEST(TestCarriedValue)

} // namespace forecourt::tests::carriedvalue

#include "tst_carriedvalue.moc"
