// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Every frame a peer may send gets what RFC 6455 says, or a deviation that is listed with its reason. Source: T-25.
#include "tests/integration/server/framecases.h"
#include "tests/integration/server/serverfixture.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

const QByteArray LastPing = "still there";

/// What came back, without closing frames and without the pong that shows that the link lives.
QList<std::pair<quint8, QByteArray>> answersOf(const RawClient& client)
{
    QList<std::pair<quint8, QByteArray>> answers = client.parsedFrames();
    answers.removeIf([](const auto& one) { return one.first == Close || (one.first == Pong && one.second == LastPing); });
    return answers;
}

bool hasLastPong(const RawClient& client)
{
    return client.parsedFrames().contains(std::pair<quint8, QByteArray>(Pong, LastPing));
}

QByteArray toText(const QList<std::pair<quint8, QByteArray>>& answers)
{
    QByteArray text;
    for (const auto& [opcode, payload] : answers)
        text += QByteArray::number(opcode) + ':' + payload.left(40).toPercentEncoding() + ' ';
    return text;
}

} // namespace

class TestFrameConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheStandardSays_data()
    {
        QTest::addColumn<int>("index");
        for (qsizetype index = 0; index < m_cases.size(); ++index)
            QTest::newRow(m_cases.at(index).name.constData()) << int(index);
    }

    void answersAsTheStandardSays()
    {
        QFETCH(int, index);
        const FrameCase& one = m_cases.at(index);
        const FrameOutcome expected = one.ours.value_or(one.byStandard);
        ServerFixture fixture;
        fixture.engine.isEcho = true;
        fixture.start();
        RawClient client(fixture.port);
        client.send(UpgradeRequest{}.bytes());
        QTRY_VERIFY(client.isUpgraded() && fixture.engine.links.size() == 1);
        client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
        for (const QByteArray& chunk : one.chunks) {
            client.send(chunk);
            QCoreApplication::processEvents();
        }
        if (expected.closeCodes.isEmpty()) {
            client.send(frame(Ping, LastPing));
            QTRY_VERIFY2(hasLastPong(client), "the link did not live on");
            QCOMPARE(client.closeCode(), 0);
        } else {
            QTRY_VERIFY2(client.isClosed, "the link was not closed");
            QVERIFY2(expected.closeCodes.contains(client.closeCode()), QByteArray::number(client.closeCode()).constData());
        }
        const auto answers = answersOf(client);
        if (!(one.isAnswerOptional && answers.isEmpty()))
            QVERIFY2(answers == expected.answers, toText(answers).constData());
    }

    /// T-25: "100 %, or a listed and justified deviation".
    void deviationsAreListedWithTheirReason()
    {
        int deviations = 0;
        for (const FrameCase& one : m_cases) {
            QVERIFY2(one.ours.has_value() == (qstrlen(one.why) > 0), one.name.constData());
            QVERIFY2(!one.ours || !(*one.ours == one.byStandard), one.name.constData());
            deviations += one.ours ? 1 : 0;
        }
        QVERIFY2(m_cases.size() >= 240, QByteArray::number(m_cases.size()).constData());
        QVERIFY2(deviations <= 10, QByteArray::number(deviations).constData());
    }

    void everyCaseHasANameOfItsOwn()
    {
        QSet<QByteArray> names;
        for (const FrameCase& one : m_cases) {
            QVERIFY2(!names.contains(one.name), one.name.constData());
            names.insert(one.name);
        }
    }

private:
    const QList<FrameCase> m_cases = frameCases();
};

FORECOURT_TEST(TestFrameConformance)
#include "tst_frameconformance.moc"
