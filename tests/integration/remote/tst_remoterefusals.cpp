// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the console makes of answers that are none: each in its own words, and none a charger's fault.
#include "core/wire/frames.h"
#include "core/wire/version.h"
#include "tests/integration/remote/cannedservice.h"
#include "tests/integration/remote/remotebench.h"
#include "tests/support/testprogram.h"

using namespace forecourt;
using namespace forecourt::tests;

namespace forecourt::tests::remoterefusals {

using api::Link;

namespace {

QByteArray versionHeader(int version)
{
    return QByteArray(wire::VersionHeader) + ": " + QByteArray::number(version) + "\r\n";
}

} // namespace

class TestRemoteRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerToACallHasItsOwnError_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        using S = CannedService;
        QTest::newRow("busy") << S::problem(503, "too much long work") << ErrorCode::Conflict << QStringLiteral("too much long work");
        QTest::newRow("stopping") << S::problem(503, "the program is stopping", QByteArray(wire::StoppingHeader) + ": yes\r\n")
                                  << ErrorCode::LinkLost << QStringLiteral("the program is stopping");
        QTest::newRow("another version") << S::problem(409, "different versions") << ErrorCode::Conflict << QStringLiteral("different versions");
        QTest::newRow("a fault") << S::problem(500, "failed inside") << ErrorCode::Internal << QStringLiteral("failed inside");
        QTest::newRow("bad form") << S::problem(400, "not CBOR") << ErrorCode::Internal << QStringLiteral("not CBOR");
        QTest::newRow("no such call") << S::problem(404, "no such call") << ErrorCode::Internal << QStringLiteral("no such call");
        QTest::newRow("bad type") << S::problem(415, "of the type") << ErrorCode::Internal << QStringLiteral("of the type");
        QTest::newRow("an answer of another form") << S::answerOf(200, "<html>") << ErrorCode::Internal << QStringLiteral("cannot be read");
        QTest::newRow("wrong token") << S::problem(401, "no token") << ErrorCode::NotAllowed << QStringLiteral("no token");
        QTest::newRow("hangs up") << QByteArray() << ErrorCode::LinkLost << QString();
    }
    void everyAnswerToACallHasItsOwnError()
    {
        QFETCH(QByteArray, answer);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        CannedService service;
        service.stream = CannedService::quietStream();
        service.call = answer;
        RemoteBench bench;
        bench.open(hastyLink(service.port()));
        const QString word = wordOf(bench.system->engine().markTest(TransactionKey(7)));
        QVERIFY2(word.startsWith(QStringLiteral("error %1:").arg(static_cast<int>(code))), qPrintable(word));
        QVERIFY2(word.contains(detail), qPrintable(word));
    }

    void everyRefusalOfTheStreamHasItsOwnProblem_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Link::Problem>("problem");
        QTest::addColumn<ErrorCode>("code");
        using S = CannedService;
        const QByteArray other = versionHeader(wire::Version + 1);
        const QByteArray same = versionHeader(wire::Version);
        QTest::newRow("another version") << S::problem(409, "x", other) << Link::Problem::OtherVersion << ErrorCode::Conflict;
        QTest::newRow("another reason, the same version") << S::problem(409, "x", same) << Link::Problem::Unusable << ErrorCode::Conflict;
        QTest::newRow("another program") << S::problem(409, "x") << Link::Problem::Unusable << ErrorCode::Conflict;
        QTest::newRow("too many consoles") << S::problem(503, "x", same) << Link::Problem::Unusable << ErrorCode::Conflict;
        QTest::newRow("no such page") << S::problem(404, "x") << Link::Problem::Unusable << ErrorCode::Internal;
        QTest::newRow("wrong token") << S::problem(401, "x") << Link::Problem::WrongToken << ErrorCode::NotAllowed;
        QTest::newRow("a stream of something else") << CannedService::quietStream() + "<html><body>" << Link::Problem::Unusable << ErrorCode::Internal;
        QTest::newRow("hangs up") << QByteArray() << Link::Problem::NoAnswer << ErrorCode::LinkLost;
    }
    void everyRefusalOfTheStreamHasItsOwnProblem()
    {
        QFETCH(QByteArray, answer);
        QFETCH(Link::Problem, problem);
        QFETCH(ErrorCode, code);
        CannedService service;
        service.stream = answer;
        RemoteBench bench;
        bench.open(hastyLink(service.port()));
        QTRY_COMPARE(bench.system->state(), Link::State::Lost);
        QCOMPARE(bench.system->problem(), problem);
        QCOMPARE(bench.system->error().code, code);
        QVERIFY(!bench.system->error().detail.isEmpty());
    }

    void tellsTheVersionOfTheService()
    {
        CannedService newer;
        newer.stream = CannedService::problem(409, "x", versionHeader(wire::Version + 1) + wire::ProgramHeader + ": 9.9\r\n");
        RemoteBench bench;
        bench.open(hastyLink(newer.port()));
        QTRY_COMPARE(bench.system->problem(), Link::Problem::OtherVersion);
        QCOMPARE(bench.system->serviceVersion(), QStringLiteral("9.9"));
    }

    void carriesWhyThereIsNoTarget_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<Link::Problem>("problem");
        QTest::newRow("nobody runs") << ErrorCode::NotFound << Link::Problem::NoAnswer;
        QTest::newRow("by TLS only") << ErrorCode::NotSupported << Link::Problem::Unusable;
        QTest::newRow("a file") << ErrorCode::FileFailed << Link::Problem::Unusable;
    }
    void carriesWhyThereIsNoTarget()
    {
        QFETCH(ErrorCode, code);
        QFETCH(Link::Problem, problem);
        const Error error{code, QStringLiteral("because"), {}};
        remote::LinkOptions options = hastyLink(1);
        options.target = [error]() -> Result<remote::Target> { return tl::unexpected(error); };
        RemoteBench bench;
        bench.open(options);
        QTRY_COMPARE(bench.system->state(), Link::State::Lost);
        QCOMPARE(bench.system->problem(), problem);
        QCOMPARE(bench.system->error(), error);
    }

    void aLinkThatIsUpHasNoError()
    {
        RemoteBench bench;
        QVERIFY(bench.attach());
        QVERIFY(bench.cut());
        QVERIFY(!bench.system->error().detail.isEmpty());
        QVERIFY(bench.service->start());
        QTRY_VERIFY_WITH_TIMEOUT(bench.system->isUp(), 20000);
        QCOMPARE(bench.system->error(), Error{});
    }
};

FORECOURT_TEST(TestRemoteRefusals)

} // namespace forecourt::tests::remoterefusals

#include "tst_remoterefusals.moc"
