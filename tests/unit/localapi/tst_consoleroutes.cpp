// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The routes of attached consoles: who may use them at all.
#include "tests/support/testprogram.h"
#include "tests/unit/localapi/localapifixture.h"

using namespace forecourt;
using namespace forecourt::tests;

class TestConsoleRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areForThisComputerOnly_data()
    {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("isHere");
        QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("another of 127/8") << QStringLiteral("127.1.2.3") << true;
        QTest::newRow("version 6") << QStringLiteral("::1") << true;
        QTest::newRow("mapped") << QStringLiteral("::ffff:127.0.0.1") << true;
        QTest::newRow("private network") << QStringLiteral("192.168.1.20") << false;
        QTest::newRow("mapped, private network") << QStringLiteral("::ffff:192.168.1.20") << false;
        QTest::newRow("link-local") << QStringLiteral("fe80::1") << false;
        QTest::newRow("looks like it") << QStringLiteral("::127.0.0.1") << false;
        QTest::newRow("any") << QStringLiteral("0.0.0.0") << false;
        QTest::newRow("unknown") << QString() << false;
    }
    void areForThisComputerOnly()
    {
        QFETCH(QString, peer);
        QFETCH(bool, isHere);
        const LocalApiFixture fixture;
        const std::pair<http::Method, QByteArray> routes[] = {{http::Method::Get, "/api/v1/console/changes"},
                                                              {http::Method::Post, "/api/v1/console/backups.writeArchive"}};
        for (const auto& [method, path] : routes) {
            const auto outcome = fixture.api->router().find(method, path);
            const auto* match = std::get_if<http::Router::Match>(&outcome);
            QVERIFY(match != nullptr);
            http::HttpRequest request;
            request.method = method;
            request.pathParameters = match->parameters;
            request.peerAddress = peer;
            // 503: the fixture serves no consoles, which nobody elsewhere learns either
            QCOMPARE(match->route->handler(request).status, isHere ? 503 : 403);
        }
    }
};

FORECOURT_TEST(TestConsoleRoutes)
#include "tst_consoleroutes.moc"
