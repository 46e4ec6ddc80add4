// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Signed meter values: read, and checked with keys and signatures that OpenSSL's command line made (tests/data/ocmf).
#include "core/signedvalues/signaturecheck.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

using namespace forecourt;
using namespace forecourt::signedvalues;

namespace {

QByteArray dataFile(const QString& name)
{
    QFile file(QStringLiteral(FORECOURT_SOURCE_DIR "/tests/data/ocmf/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString recordText(const QString& curve)
{
    return QString::fromUtf8(dataFile(curve + QStringLiteral(".ocmf")));
}

} // namespace

class TestOcmf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheMeterSays();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void checksItsSignature_data();
    void checksItsSignature();
    void anotherCurveIsTold();
    void unknownAlgorithmIsTold();
    void keyComesInEveryForm();
    void exportKeepsTheText();
};

void TestOcmf::readsWhatTheMeterSays()
{
    const auto record = parseOcmf(recordText(QStringLiteral("secp256r1")));
    QVERIFY(record);
    QCOMPARE(record->meterModel, QStringLiteral("Meter|7")); // the bar does not end the payload
    QCOMPARE(record->meterSerial, QStringLiteral("0815"));
    QCOMPARE(record->identification, QStringLiteral("04A1"));
    QCOMPARE(record->readings.size(), 2);
    QCOMPARE(record->readings.at(0).value, QStringLiteral("2935.6"));
    QCOMPARE(record->readings.at(1).value, QStringLiteral("2957.933"));
    QCOMPARE(record->readings.at(1).reason, QStringLiteral("E"));
    QCOMPARE(record->readings.at(1).unit, QStringLiteral("kWh")); // left out: as in the one before
    QCOMPARE(record->algorithm, QStringLiteral("ECDSA-secp256r1-SHA256"));
    QVERIFY(recordText(QStringLiteral("secp256r1")).toUtf8().contains(record->payload));
}

void TestOcmf::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* text, const char* part) { QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(part); };
    row("nothing", "", "mark");
    row("other", "hello", "mark");
    row("no payload", "OCMF|", "payload");
    row("no end", "OCMF|{\"RD\":[{}]", "payload");
    row("no bar", "OCMF|{\"RD\":[{}]}", "payload");
    row("broken payload", "OCMF|{RD}|{\"SD\":\"00\"}", "payload");
    row("no signature", "OCMF|{\"RD\":[{}]}|", "signature");
    row("no readings", "OCMF|{\"RD\":[]}|{\"SD\":\"00\"}", "readings");
    row("reading is a text", "OCMF|{\"RD\":[\"a\"]}|{\"SD\":\"00\"}", "readings");
    row("not hex", "OCMF|{\"RD\":[{}]}|{\"SD\":\"0g\"}", "encoding");
    row("empty", "OCMF|{\"RD\":[{}]}|{}", "encoding");
    row("unknown encoding", "OCMF|{\"RD\":[{}]}|{\"SE\":\"rot13\",\"SD\":\"00\"}", "encoding");
    QTest::newRow("too long") << QStringLiteral("OCMF|").leftJustified(LongestOcmf + 1, QLatin1Char('x')) << QStringLiteral("length");
}

void TestOcmf::refusesWhatIsNone()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const auto record = parseOcmf(text);
    QVERIFY(!record);
    QCOMPARE(record.error().code, ErrorCode::InvalidInput);
    QCOMPARE(record.error().args, QStringList{part});
}

void TestOcmf::checksItsSignature_data()
{
    QTest::addColumn<QString>("curve");
    for (const char* curve : {"secp256r1", "secp192r1", "secp256k1", "brainpool256r1", "secp384r1"})
        QTest::newRow(curve) << QString::fromLatin1(curve);
}

void TestOcmf::checksItsSignature()
{
    QFETCH(QString, curve);
    const auto key = meterKeyFrom(dataFile(curve + QStringLiteral(".pem")));
    QVERIFY(key);
    QCOMPARE(key->curve, curve);
    auto record = parseOcmf(recordText(curve));
    QVERIFY(record);
    QCOMPARE(checkSignature(*record, *key), SignatureVerdict::Good);
    OcmfRecord changed = *record;
    changed.payload.replace("2957.933", "2957.934");
    QVERIFY(changed.payload != record->payload);
    QCOMPARE(checkSignature(changed, *key), SignatureVerdict::Bad);
    OcmfRecord cut = *record;
    cut.signature.chop(1);
    QVERIFY(checkSignature(cut, *key) == SignatureVerdict::Malformed || checkSignature(cut, *key) == SignatureVerdict::Bad);
}

void TestOcmf::anotherCurveIsTold()
{
    const auto key = meterKeyFrom(dataFile(QStringLiteral("secp384r1.pem")));
    const auto record = parseOcmf(recordText(QStringLiteral("secp256r1")));
    QVERIFY(key && record);
    QCOMPARE(checkSignature(*record, *key), SignatureVerdict::OtherCurve);
}

void TestOcmf::unknownAlgorithmIsTold()
{
    const auto key = meterKeyFrom(dataFile(QStringLiteral("secp256r1.pem")));
    auto record = parseOcmf(recordText(QStringLiteral("secp256r1")));
    QVERIFY(key && record);
    record->algorithm = QStringLiteral("RSA-2048-SHA256");
    QCOMPARE(checkSignature(*record, *key), SignatureVerdict::NotSupported);
    record->algorithm = QStringLiteral("ECDSA-secp256r1-SHA256");
    record->mimeType = QStringLiteral("text/plain");
    QCOMPARE(checkSignature(*record, *key), SignatureVerdict::NotSupported);
}

void TestOcmf::keyComesInEveryForm()
{
    const auto pem = meterKeyFrom(dataFile(QStringLiteral("secp256r1.pem")));
    QVERIFY(pem);
    QCOMPARE(meterKeyFrom(pem->der).value(), *pem);
    QCOMPARE(meterKeyFrom(pem->der.toHex(':')).value(), *pem);
    QCOMPARE(meterKeyFrom(pem->der.toBase64()).value(), *pem);
    QCOMPARE(meterKeyFrom("rubbish").error().args, QStringList{QStringLiteral("key")});
    QCOMPARE(meterKeyFrom(pem->der + "x").error().args, QStringList{QStringLiteral("key")});
}

void TestOcmf::exportKeepsTheText()
{
    const QString text = recordText(QStringLiteral("secp256r1"));
    const auto key = meterKeyFrom(dataFile(QStringLiteral("secp256r1.pem")));
    QVERIFY(key);
    const QString xml = QString::fromUtf8(transparencyFile({text}, *key));
    QVERIFY(xml.contains(text.toHtmlEscaped()));
    QVERIFY(xml.contains(QString::fromLatin1(key->der.toHex())));
}

FORECOURT_TEST(TestOcmf)
#include "tst_ocmf.moc"
