// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/clienthello.h"
#include "tests/support/testprogram.h"

#include <QByteArray>
#include <QTest>

using namespace forecourt::server;

namespace {

QByteArray number(qsizetype value, int bytes)
{
    QByteArray text;
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        text.append(static_cast<char>(value >> shift));
    return text;
}

QByteArray block(const QByteArray& content, int lengthBytes)
{
    return number(content.size(), lengthBytes) + content;
}

/// A hello with these suites and signature algorithms (empty: no such extension), each as hex.
QByteArray hello(const QByteArray& suites, const QByteArray& algorithms)
{
    QByteArray extensions = block("x", 2).prepend(number(0xff01, 2));
    if (!algorithms.isEmpty())
        extensions += number(13, 2) + block(block(QByteArray::fromHex(algorithms), 2), 2);
    const QByteArray body = QByteArray::fromHex("0303") + QByteArray(32, 'r') +
                            block(QByteArray(32, 's'), 1) + block(QByteArray::fromHex(suites), 2) +
                            block(QByteArray(1, '\0'), 1) + block(extensions, 2);
    return QByteArray::fromHex("160301") + block(QByteArray(1, '\x01') + block(body, 3), 2);
}

} // namespace

class TestClientHello : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoCanUseAnEllipticCurve_data();
    void tellsWhoCanUseAnEllipticCurve();
    void waitsForTheWholeRecord();
    void refusesWhatIsNoHello_data();
    void refusesWhatIsNoHello();
};

void TestClientHello::tellsWhoCanUseAnEllipticCurve_data()
{
    QTest::addColumn<QByteArray>("suites");
    QTest::addColumn<QByteArray>("algorithms");
    QTest::addColumn<bool>("canUse");
    QTest::newRow("1.2 ECDSA") << QByteArray("c02b") << QByteArray("0403") << true;
    QTest::newRow("1.2 ECDSA without algorithms") << QByteArray("c02cc02f") << QByteArray() << true;
    QTest::newRow("1.2 ECDSA suite but RSA signatures only")
        << QByteArray("c02b") << QByteArray("04010804") << false;
    QTest::newRow("1.2 ECDHE RSA") << QByteArray("c02fc030") << QByteArray("04030401") << false;
    QTest::newRow("1.2 RSA") << QByteArray("009c009d") << QByteArray("0401") << false;
    QTest::newRow("1.3 ECDSA") << QByteArray("1301") << QByteArray("08040403") << true;
    QTest::newRow("1.3 RSA only") << QByteArray("13011302") << QByteArray("080408050806") << false;
    QTest::newRow("1.3 without algorithms") << QByteArray("1301") << QByteArray() << false;
    QTest::newRow("1.3 without ECDSA, old suite with")
        << QByteArray("1301c02b") << QByteArray("0403") << true;
}

void TestClientHello::tellsWhoCanUseAnEllipticCurve()
{
    QFETCH(QByteArray, suites);
    QFETCH(QByteArray, algorithms);
    QFETCH(bool, canUse);
    ClientHello read;
    QCOMPARE(readClientHello(hello(suites, algorithms), read), HelloState::Complete);
    QCOMPARE(read.suites.size(), suites.size() / 4);
    QCOMPARE(read.signatureAlgorithms.size(), algorithms.size() / 4);
    QCOMPARE(read.acceptsEllipticCurve(), canUse);
}

void TestClientHello::waitsForTheWholeRecord()
{
    const QByteArray whole = hello("c02b1301", "0403");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        ClientHello read;
        QCOMPARE(readClientHello(whole.first(length), read), HelloState::NeedsMore);
    }
    ClientHello read;
    QCOMPARE(readClientHello(whole + "more", read), HelloState::Complete);
}

void TestClientHello::refusesWhatIsNoHello_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1");
    QTest::newRow("alert") << QByteArray::fromHex("15030100020228");
    QTest::newRow("empty record") << QByteArray::fromHex("1603010000");
    QTest::newRow("server hello") << hello("c02b", "0403").replace(5, 1, "\x02");
    QTest::newRow("body longer than the record") << hello("c02b", "0403").replace(6, 3, "\x01\x01\x01");
    QTest::newRow("suites longer than the body") << hello("c02b", "0403").replace(76, 2, "\x7f\x7f");
}

void TestClientHello::refusesWhatIsNoHello()
{
    QFETCH(QByteArray, bytes);
    ClientHello read;
    QCOMPARE(readClientHello(bytes, read), HelloState::Unreadable);
}

FORECOURT_TEST(TestClientHello)
#include "tst_clienthello.moc"
