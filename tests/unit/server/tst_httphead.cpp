// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/httphead.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace forecourt::server;

class TestHttpHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEndOfTheHead_data();
    void findsTheEndOfTheHead();
    void tellsEarlyWhatCannotBeHttp_data();
    void tellsEarlyWhatCannotBeHttp();
    void readsRequestLineAndHeaders();
    void refusesBrokenHeads_data();
    void refusesBrokenHeads();
    void keepsItsLimits_data();
    void keepsItsLimits();
    void readsTheUpgradeForm_data();
    void readsTheUpgradeForm();
    void splitsPaths_data();
    void splitsPaths();
    void decodesPercentOnce_data();
    void decodesPercentOnce();
    void judgesIdentities_data();
    void judgesIdentities();
    void readsCredentialsAsBytes_data();
    void readsCredentialsAsBytes();
};

void TestHttpHead::findsTheEndOfTheHead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("length");
    QTest::newRow("nothing") << QByteArray() << -1;
    QTest::newRow("one line") << QByteArray("GET / HTTP/1.1\r\n") << -1;
    QTest::newRow("half a blank line") << QByteArray("GET / HTTP/1.1\r\n\r") << -1;
    QTest::newRow("whole") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 18;
    QTest::newRow("with data behind") << QByteArray("GET / HTTP/1.1\r\n\r\nxyz") << 18;
    QTest::newRow("bare line feeds") << QByteArray("GET / HTTP/1.1\n\n") << 16;
    QTest::newRow("mixed") << QByteArray("GET / HTTP/1.1\n\r\n") << 17;
}

void TestHttpHead::findsTheEndOfTheHead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, length);
    QCOMPARE(headLength(bytes), qsizetype(length));
}

void TestHttpHead::tellsEarlyWhatCannotBeHttp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("may");
    QTest::newRow("a beginning") << QByteArray("GE") << true;
    QTest::newRow("a method") << QByteArray("OPTIONS /") << true;
    QTest::newRow("blank first") << QByteArray(" GET") << false;
    QTest::newRow("binary") << QByteArray("\x16\x03\x01", 3) << false;
    QTest::newRow("long word") << QByteArray(17, 'A') << false;
    QTest::newRow("SSH banner is long enough to tell") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << false;
}

void TestHttpHead::tellsEarlyWhatCannotBeHttp()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, may);
    QCOMPARE(mayBeHttp(bytes), may);
}

void TestHttpHead::readsRequestLineAndHeaders()
{
    const auto head =
        parseHead("GET /a%20b?c HTTP/1.1\r\nHost: x\r\nX-Empty:\r\nsec-websocket-protocol: a, ,b\r\n"
                  "Sec-WebSocket-Protocol:c\t\r\n\r\n");
    QVERIFY(head.has_value());
    QCOMPARE(head->method, QByteArray("GET"));
    QCOMPARE(head->target, QByteArray("/a%20b?c"));
    QCOMPARE(head->minorVersion, 1);
    QCOMPARE(head->value("HOST"), QByteArray("x"));
    QCOMPARE(head->value("x-empty"), QByteArray());
    QCOMPARE(head->members("Sec-WebSocket-Protocol"), (QList<QByteArray>{"a", "b", "c"}));
}

void TestHttpHead::refusesBrokenHeads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<HeadFault>("fault");
    const auto row = [](const char* name, const QByteArray& bytes, HeadFault fault) {
        QTest::newRow(name) << bytes << fault;
    };
    row("empty", "\r\n", HeadFault::NotHttp);
    row("no target", "GET HTTP/1.1\r\n\r\n", HeadFault::NotHttp);
    row("no version", "GET /\r\n\r\n", HeadFault::NotHttp);
    row("version 2", "GET / HTTP/2.0\r\n\r\n", HeadFault::NotHttp);
    row("version text", "GET / HTTP/1.x\r\n\r\n", HeadFault::NotHttp);
    row("blank in target", "GET /a b HTTP/1.1\r\n\r\n", HeadFault::NotHttp);
    row("NUL in target", QByteArray("GET /a\0b HTTP/1.1\r\n\r\n", 21), HeadFault::NotHttp);
    row("method with slash", "G/T / HTTP/1.1\r\n\r\n", HeadFault::NotHttp);
    row("header without colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", HeadFault::Malformed);
    row("header without name", "GET / HTTP/1.1\r\n: x\r\n\r\n", HeadFault::Malformed);
    row("blank before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", HeadFault::Malformed);
    row("folded line", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", HeadFault::Malformed);
    row("NUL in value", QByteArray("GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 26), HeadFault::Malformed);
    row("CR in value", "GET / HTTP/1.1\r\nA: b\rc\r\n\r\n", HeadFault::Malformed);
}

void TestHttpHead::refusesBrokenHeads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(HeadFault, fault);
    const auto head = parseHead(bytes);
    QVERIFY(!head.has_value());
    QCOMPARE(head.error(), fault);
}

void TestHttpHead::keepsItsLimits_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<bool>("fits");
    QTest::newRow("64 headers") << QByteArray("A: b\r\n").repeated(64) << true;
    QTest::newRow("65 headers") << QByteArray("A: b\r\n").repeated(65) << false;
    QTest::newRow("line of 4096") << "A: " + QByteArray(4093, 'b') + "\r\n" << true;
    QTest::newRow("line of 4097") << "A: " + QByteArray(4094, 'b') + "\r\n" << false;
    // "GET / HTTP/1.1" and the blank line take 18 bytes of the 8192
    QTest::newRow("8192 in all") << ("A: " + QByteArray(4082, 'b') + "\r\n").repeated(2) << true;
    QTest::newRow("8193 in all") << ("A: " + QByteArray(4082, 'b') + "\r\n").repeated(2).insert(3, 'b')
                                 << false;
}

void TestHttpHead::keepsItsLimits()
{
    QFETCH(QByteArray, headers);
    QFETCH(bool, fits);
    const auto head = parseHead("GET / HTTP/1.1\r\n" + headers + "\r\n");
    QCOMPARE(head.has_value(), fits);
    if (!fits)
        QCOMPARE(head.error(), HeadFault::TooLarge);
}

void TestHttpHead::readsTheUpgradeForm_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<UpgradeForm>("form");
    const auto row = [](const char* name, const QByteArray& headers, UpgradeForm form) {
        QTest::newRow(name) << headers << form;
    };
    const QByteArray upgrade = "Upgrade: websocket\r\n";
    const QByteArray connection = "Connection: keep-alive, Upgrade\r\n";
    const QByteArray rest = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n";
    row("whole", upgrade + connection + rest, UpgradeForm::WebSocket);
    row("other case", upgrade.toUpper() + connection.toUpper() + rest, UpgradeForm::WebSocket);
    row("no Connection, quirk 2", upgrade + rest, UpgradeForm::Tolerated);
    row("no Upgrade, quirk 2", connection + rest, UpgradeForm::Tolerated);
    row("neither", rest, UpgradeForm::Plain);
    row("nothing", "", UpgradeForm::Plain);
    row("upgrade to h2c", "Upgrade: h2c\r\nConnection: Upgrade\r\n", UpgradeForm::Plain);
    row("no key", upgrade + connection + "Sec-WebSocket-Version: 13\r\n", UpgradeForm::Malformed);
    row("key with a blank", upgrade + connection + "Sec-WebSocket-Key: a b\r\nSec-WebSocket-Version: 13\r\n",
        UpgradeForm::Malformed);
    row("key of 65",
        upgrade + connection + "Sec-WebSocket-Key: " + QByteArray(65, 'k') +
            "\r\nSec-WebSocket-Version: 13\r\n",
        UpgradeForm::Malformed);
    row("no version", upgrade + connection + "Sec-WebSocket-Key: abc\r\n", UpgradeForm::WrongVersion);
    row("several versions",
        upgrade + connection + "Sec-WebSocket-Key: abc\r\nSec-WebSocket-Version: 8, 13\r\n",
        UpgradeForm::WebSocket);
}

void TestHttpHead::readsTheUpgradeForm()
{
    QFETCH(QByteArray, headers);
    QFETCH(UpgradeForm, form);
    QCOMPARE(upgradeForm(*parseHead("GET /CP1 HTTP/1.1\r\n" + headers + "\r\n")), form);
}

void TestHttpHead::splitsPaths_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QList<QByteArray>>("segments");
    QTest::newRow("root") << QByteArray("/") << QList<QByteArray>{};
    QTest::newRow("plain") << QByteArray("/ocpp/CP1") << QList<QByteArray>{"ocpp", "CP1"};
    QTest::newRow("slashes") << QByteArray("//ocpp///CP1//") << QList<QByteArray>{"ocpp", "CP1"};
    QTest::newRow("query") << QByteArray("/CP1?a=/b#/c") << QList<QByteArray>{"CP1"};
    QTest::newRow("encoded slash stays") << QByteArray("/a%2Fb") << QList<QByteArray>{"a%2Fb"};
    QTest::newRow("absolute") << QByteArray("wss://host:443/ocpp/CP1") << QList<QByteArray>{"ocpp", "CP1"};
    QTest::newRow("absolute without path") << QByteArray("ws://host") << QList<QByteArray>{};
    QTest::newRow("asterisk") << QByteArray("*") << QList<QByteArray>{"*"};
}

void TestHttpHead::splitsPaths()
{
    QFETCH(QByteArray, target);
    QFETCH(QList<QByteArray>, segments);
    QCOMPARE(pathSegments(target), segments);
}

void TestHttpHead::decodesPercentOnce_data()
{
    QTest::addColumn<QByteArray>("segment");
    QTest::addColumn<QString>("text"); // null: invalid
    QTest::newRow("plain") << QByteArray("CP1") << QStringLiteral("CP1");
    QTest::newRow("space") << QByteArray("RDAM%20123") << QStringLiteral("RDAM 123");
    QTest::newRow("plus") << QByteArray("a+b") << QStringLiteral("a+b");
    QTest::newRow("twice encoded") << QByteArray("a%2520") << QStringLiteral("a%20");
    QTest::newRow("UTF-8") << QByteArray("%c3%A4") << QStringLiteral("ä");
    QTest::newRow("raw UTF-8") << QByteArray("\xc3\xa4") << QStringLiteral("ä");
    QTest::newRow("Latin-1") << QByteArray("%e4") << QString();
    QTest::newRow("overlong") << QByteArray("%c0%af") << QString();
    QTest::newRow("surrogate") << QByteArray("%ed%a0%80") << QString();
    QTest::newRow("cut UTF-8") << QByteArray("a%c3") << QString();
    QTest::newRow("cut percent") << QByteArray("a%4") << QString();
    QTest::newRow("no hex") << QByteArray("a%4g") << QString();
}

void TestHttpHead::decodesPercentOnce()
{
    QFETCH(QByteArray, segment);
    QFETCH(QString, text);
    const auto decoded = percentDecoded(segment);
    QCOMPARE(decoded.has_value(), !text.isNull());
    if (decoded)
        QCOMPARE(*decoded, text);
}

void TestHttpHead::judgesIdentities_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<bool>("isIdentity");
    QTest::addColumn<bool>("isCandidate");
    QTest::newRow("usual") << QStringLiteral("CP-001_a") << true << true;
    QTest::newRow("whole set") << QStringLiteral("*-_=+|@.") << true << true;
    QTest::newRow("empty") << QString() << false << false;
    QTest::newRow("colon") << QStringLiteral("a:b") << false << false;
    QTest::newRow("space") << QStringLiteral("RDAM 123") << true << false;
    QTest::newRow("umlaut") << QStringLiteral("Säule") << true << false;
    QTest::newRow("48") << QString(48, u'x') << true << true;
    QTest::newRow("49") << QString(49, u'x') << true << false;
    QTest::newRow("255") << QString(255, u'x') << true << false;
    QTest::newRow("256") << QString(256, u'x') << false << false;
    QTest::newRow("NUL") << QString(QChar(u'\0')) << false << false;
    QTest::newRow("delete") << QStringLiteral("a\x7f") << false << false;
    QTest::newRow("line break") << QStringLiteral("a\n") << false << false;
    QTest::newRow("right-to-left override") << QStringLiteral("a\u202eb") << false << false;
    QTest::newRow("zero width space") << QStringLiteral("a\u200bb") << false << false;
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << false << false;
    QTest::newRow("dot") << QStringLiteral(".") << false << false;
    QTest::newRow("dots") << QStringLiteral("..") << false << false;
    QTest::newRow("three dots") << QStringLiteral("...") << true << true;
}

void TestHttpHead::judgesIdentities()
{
    QFETCH(QString, identity);
    QFETCH(bool, isIdentity);
    QFETCH(bool, isCandidate);
    QCOMPARE(isValidIdentity(identity), isIdentity);
    QCOMPARE(isValidCandidate(identity), isCandidate);
}

void TestHttpHead::readsCredentialsAsBytes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<CredentialForm>("form");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    const auto row = [](const char* name, const QByteArray& header, CredentialForm form,
                        const QByteArray& user = {}, const QByteArray& password = {}) {
        QTest::newRow(name) << header << form << user << password;
    };
    const QByteArray binary("\0:\xff:", 4);
    row("absent", "", CredentialForm::Absent);
    row("usual", "Basic " + QByteArray("CP1:secret").toBase64(), CredentialForm::Basic, "CP1", "secret");
    row("binary password", "basic " + ("CP1:" + binary).toBase64(), CredentialForm::Basic, "CP1", binary);
    row("empty password", "Basic " + QByteArray("CP1:").toBase64(), CredentialForm::Basic, "CP1", "");
    row("empty user", "Basic " + QByteArray(":x").toBase64(), CredentialForm::Basic, "", "x");
    row("two blanks", "BASIC  " + QByteArray("a:b").toBase64(), CredentialForm::Basic, "a", "b");
    row("no colon", "Basic " + QByteArray("CP1").toBase64(), CredentialForm::Malformed);
    row("no base64", "Basic !!", CredentialForm::Malformed);
    row("nothing behind", "Basic", CredentialForm::Malformed);
    row("Digest", "Digest username=\"CP1\"", CredentialForm::Malformed);
}

void TestHttpHead::readsCredentialsAsBytes()
{
    QFETCH(QByteArray, header);
    QFETCH(CredentialForm, form);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    RequestHead head;
    if (!header.isEmpty())
        head.headers.append({"authorization", header});
    BasicCredentials credentials;
    QCOMPARE(readCredentials(head, credentials), form);
    QCOMPARE(credentials.user, user);
    QCOMPARE(credentials.password, password);
}

FORECOURT_TEST(TestHttpHead)
#include "tst_httphead.moc"
