// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The outbox and the sealed secrets, without network.
#include "core/notify/outbox.h"
#include "core/notify/secretbox.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::notify;

namespace {

const QDateTime Start(QDate(2026, 11, 25), QTime(3, 0), Qt::UTC);

OutboxItem item(const QByteArray& content = "text", DeliveryChannel channel = DeliveryChannel::Mail)
{
    OutboxItem made;
    made.channel = channel;
    made.createdAt = Start;
    made.nextTryAt = Start;
    made.alerts = {AlertId(7)};
    made.subject = QStringLiteral("Bäcker");
    made.content = content;
    return made;
}

DeliveryOutcome problem(DeliveryProblem value)
{
    return {value, 0, {}};
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesLaterAndLaterForADay();
    void permanentErrorIsGivenUpAtOnce();
    void survivesATripThroughText();
    void rubbishIsAnEmptyOutbox_data();
    void rubbishIsAnEmptyOutbox();
    void oldestGoesWhenFull();
    void clockFarAheadHoldsNothingUp();
    void secretComesBackOnlyWithTheKey();
    void emptyKeyIsMadeAnew();
    void keyThatOthersMayReadIsRefused();
};

void OutboxTest::triesLaterAndLaterForADay()
{
    Outbox outbox;
    outbox.add(item());
    QDateTime now = Start;
    int tries = 0;
    Outbox::Fate fate = Outbox::Fate::Later;
    while (fate == Outbox::Fate::Later) {
        const OutboxItem* due = outbox.due(DeliveryChannel::Mail, now);
        QVERIFY(due);
        fate = outbox.tried(due->id, problem(DeliveryProblem::TimedOut), now);
        ++tries;
        if (fate == Outbox::Fate::Later) {
            QVERIFY(!outbox.due(DeliveryChannel::Mail, now));
            now = *outbox.nextDueAt();
        }
    }
    QCOMPARE(fate, Outbox::Fate::GivenUp);
    QVERIFY(Start.secsTo(now) > 22 * 3600 && Start.secsTo(now) <= 24 * 3600);
    QVERIFY(tries > 20 && tries < 40);
    QVERIFY(outbox.items().isEmpty());
}

void OutboxTest::permanentErrorIsGivenUpAtOnce()
{
    Outbox outbox;
    outbox.add(item());
    QCOMPARE(outbox.tried(1, problem(DeliveryProblem::PermanentError), Start), Outbox::Fate::GivenUp);
    outbox.add(item());
    QCOMPARE(outbox.tried(2, problem(DeliveryProblem::None), Start), Outbox::Fate::Delivered);
    QVERIFY(outbox.items().isEmpty());
}

void OutboxTest::survivesATripThroughText()
{
    Outbox outbox;
    outbox.add(item());
    outbox.add(item("{\"a\": 1}", DeliveryChannel::Webhook));
    outbox.tried(1, problem(DeliveryProblem::Refused), Start);
    const Outbox read = Outbox::fromText(outbox.toText());
    QCOMPARE(read.items(), outbox.items());
    Outbox more = read;
    more.add(item());
    QCOMPARE(more.items().last().id, qint64(3));
}

void OutboxTest::rubbishIsAnEmptyOutbox_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe", 3);
    QTest::newRow("list") << QByteArray("[1,2]");
    QTest::newRow("wrong types") << QByteArray(R"({"items": [1, "x", {"id": "y"}, {"id": 1, "content": 5}]})");
}

void OutboxTest::rubbishIsAnEmptyOutbox()
{
    QFETCH(QByteArray, text);
    QVERIFY(Outbox::fromText(text).items().isEmpty());
}

void OutboxTest::oldestGoesWhenFull()
{
    Outbox outbox;
    outbox.add(item("{}", DeliveryChannel::Webhook));
    for (int i = 0; i < Outbox::MaximumItems; ++i)
        QVERIFY(!outbox.add(item()));
    QVERIFY(outbox.add(item()));
    QCOMPARE(outbox.waiting(DeliveryChannel::Mail), Outbox::MaximumItems);
    QCOMPARE(outbox.waiting(DeliveryChannel::Webhook), 1);
    QCOMPARE(outbox.items().at(1).id, qint64(3));
}

void OutboxTest::clockFarAheadHoldsNothingUp()
{
    Outbox outbox;
    OutboxItem late = item();
    late.nextTryAt = Start.addYears(1);
    outbox.add(late);
    QVERIFY(outbox.due(DeliveryChannel::Mail, Start));
}

void OutboxTest::secretComesBackOnlyWithTheKey()
{
    QTemporaryDir folder;
    const SecretBox box(folder.filePath(QStringLiteral("conf/site.key")));
    QCOMPARE(box.open("x").error().code, ErrorCode::InvalidInput);
    const auto sealed = box.seal("pässword");
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().detail));
    QVERIFY(!sealed->contains("ssword"));
    QVERIFY(*box.seal("pässword") != *sealed); // another nonce
    QCOMPARE(*box.open(*sealed), QByteArray("pässword"));
    QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("conf/site.key")))
                 & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
    QByteArray touched = *sealed;
    touched[touched.size() - 1] = char(touched.at(touched.size() - 1) ^ 1);
    QVERIFY(!box.open(touched));
    const SecretBox other(folder.filePath(QStringLiteral("other.key")));
    QVERIFY(!other.open(*sealed)); // no key there: none is made for reading
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("other.key"))));
    QVERIFY(other.seal("x"));
    QCOMPARE(other.open(*sealed).error().code, ErrorCode::InvalidInput);
}

/// Left by a full disk or a power failure; it would keep secrets from being stored for good.
void OutboxTest::emptyKeyIsMadeAnew()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("site.key"));
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    const SecretBox box(file);
    const auto sealed = box.seal("x");
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().detail));
    QCOMPARE(*box.open(*sealed), QByteArray("x"));
}

void OutboxTest::keyThatOthersMayReadIsRefused()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("site.key"));
    const SecretBox box(file);
    const auto sealed = box.seal("x");
    QVERIFY(sealed);
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QCOMPARE(box.open(*sealed).error().code, ErrorCode::PermissionDenied);
}

FORECOURT_TEST(OutboxTest)
#include "tst_outbox.moc"
