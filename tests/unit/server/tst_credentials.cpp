// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Password hashes, the thread that checks slow ones, and the limit on failures.
#include "core/server/failurelimiter.h"
#include "core/server/passwordverifier.h"
#include "core/server/sodiumcredentialhasher.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <QThread>

using namespace forecourt;
using namespace forecourt::server;
using namespace std::chrono_literals;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesKeysFastAndTypedTextSlowly_data();
    void hashesKeysFastAndTypedTextSlowly();
    void saltsEveryHash();
    void takesAKeyInEitherForm();
    void takesTypedTextSentAsHex();
    void refusesDamagedHashes_data();
    void refusesDamagedHashes();
    void answersFastChecksAtOnce();
    void checksSlowOnesOnAnotherThreadInOrder();
    void refusesTheCheckBehindAFullQueue();
    void callsNobodyWhoIsGone();
    void locksAfterFiveFailuresInAMinute();
    void slowFailuresNeverLock();
    void boundsItsMemoryAndKeepsLocks();
};

void TestCredentials::hashesKeysFastAndTypedTextSlowly_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<bool>("isSlow");
    QTest::newRow("20 random bytes") << QByteArray::fromHex("8f3a0011223344556677c8899aabbccddeeff001")
                                     << false;
    QTest::newRow("40 hex digits") << QByteArray("8f3a0011223344556677c8899aabbccddeeff001") << false;
    QTest::newRow("32 hex digits") << QByteArray(32, 'A') << false;
    QTest::newRow("30 hex digits are typed") << QByteArray(30, 'A') << true;
    QTest::newRow("odd number of hex digits") << QByteArray(33, 'A') << true;
    QTest::newRow("typed") << QByteArray("correct horse battery staple") << true;
    QTest::newRow("typed with umlauts") << QByteArray("Stra\xc3\x9f"
                                                      "enlaterne am Tor")
                                        << true;
    QTest::newRow("short bytes") << QByteArray("\x01\x02\x03") << true;
    QTest::newRow("empty") << QByteArray() << true;
}

void TestCredentials::hashesKeysFastAndTypedTextSlowly()
{
    QFETCH(QByteArray, password);
    QFETCH(bool, isSlow);
    const SodiumCredentialHasher hasher;
    const QByteArray hash = hasher.hash(password);
    QCOMPARE(hasher.isSlow(hash), isSlow);
    QCOMPARE(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), isSlow);
    QVERIFY(!password.isEmpty() ? !hash.contains(password) : true);
    QVERIFY(hasher.matches(password, hash));
    QVERIFY(!hasher.matches(password + 'x', hash));
    QVERIFY(!hasher.matches(password.isEmpty() ? QByteArray("x") : password.chopped(1), hash));
}

void TestCredentials::saltsEveryHash()
{
    const SodiumCredentialHasher hasher;
    for (const QByteArray& password : {QByteArray(40, 'a'), QByteArray("typed")})
        QVERIFY(hasher.hash(password) != hasher.hash(password));
}

void TestCredentials::takesAKeyInEitherForm()
{
    const SodiumCredentialHasher hasher;
    const QByteArray key = QByteArray::fromHex("003a11223344556677c8899aabbccddeeff00112");
    for (const QByteArray& set : {key, key.toHex()}) {
        const QByteArray hash = hasher.hash(set);
        QVERIFY(hasher.matches(key, hash));
        QVERIFY(hasher.matches(key.toHex(), hash));
        QVERIFY(hasher.matches(key.toHex().toUpper(), hash));
        QVERIFY(!hasher.matches(key.toBase64(), hash));
    }
}

void TestCredentials::takesTypedTextSentAsHex()
{
    const SodiumCredentialHasher hasher;
    const QByteArray typed("sixteen letters!");
    const QByteArray hash = hasher.hash(typed);
    QVERIFY(hasher.isSlow(hash));
    QVERIFY(hasher.matches(typed.toHex(), hash));
    QVERIFY(!hasher.matches(typed.toHex().replace("73", "74"), hash));
}

void TestCredentials::refusesDamagedHashes_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("plain text") << QByteArray("secret");
    QTest::newRow("argon2i") << QByteArray("$argon2i$v=19$m=19456,t=2,p=1$x$y");
    QTest::newRow("cut argon2id") << QByteArray("$argon2id$v=19$m=19");
    QTest::newRow("empty key hash") << QByteArray("$blake2b$$");
    QTest::newRow("cut key hash") << QByteArray("$blake2b$AAAA");
    QTest::newRow("short salt") << QByteArray("$blake2b$AAAA$AAAA");
}

void TestCredentials::refusesDamagedHashes()
{
    QFETCH(QByteArray, hash);
    const SodiumCredentialHasher hasher;
    QVERIFY(!hasher.matches({}, hash));
    QVERIFY(!hasher.matches("secret", hash));
    QVERIFY(!hasher.matches(QByteArray(40, 'a'), hash));
}

void TestCredentials::answersFastChecksAtOnce()
{
    const SodiumCredentialHasher hasher;
    PasswordVerifier verifier(hasher);
    const QByteArray key(40, 'a');
    const QByteArray other = hasher.hash(QByteArray(40, 'b'));
    const QByteArray right = hasher.hash(key);
    QByteArray found("unset");
    QVERIFY(verifier.verify(key, {other, right}, this, [&found](const QByteArray& hash) { found = hash; }));
    QCOMPARE(found, right);
    QVERIFY(verifier.verify(key, {other}, this, [&found](const QByteArray& hash) { found = hash; }));
    QCOMPARE(found, QByteArray());
}

namespace {

/// Takes its time until told to go on, and notes the threads it was called on.
class BlockingHasher final : public ports::CredentialHasher
{
public:
    [[nodiscard]] QByteArray hash(const QByteArray& password) const override { return password; }
    [[nodiscard]] bool matches(const QByteArray& password, const QByteArray& hash) const override
    {
        while (!mayGo.load())
            QThread::yieldCurrentThread();
        if (QThread::currentThread() == QCoreApplication::instance()->thread())
            ++onMainThread;
        return password == hash;
    }
    [[nodiscard]] bool isSlow(const QByteArray&) const override { return true; }

    mutable std::atomic<bool> mayGo = false;
    mutable std::atomic<int> onMainThread = 0;
};

} // namespace

void TestCredentials::checksSlowOnesOnAnotherThreadInOrder()
{
    BlockingHasher hasher;
    PasswordVerifier verifier(hasher);
    QList<int> order;
    for (int i = 0; i < 10; ++i)
        QVERIFY(verifier.verify("a", {i % 2 == 0 ? "a" : "b"}, this, [&order, i](const QByteArray& hash) {
            order.append(hash.isEmpty() ? -i : i);
        }));
    QVERIFY(order.isEmpty());
    hasher.mayGo = true;
    QTRY_COMPARE(order.size(), 10);
    QCOMPARE(order, (QList<int>{0, -1, 2, -3, 4, -5, 6, -7, 8, -9}));
    QCOMPARE(hasher.onMainThread.load(), 0);
}

void TestCredentials::refusesTheCheckBehindAFullQueue()
{
    BlockingHasher hasher;
    PasswordVerifier verifier(hasher);
    int done = 0;
    const auto count = [&done](const QByteArray&) { ++done; };
    for (int i = 0; i <= PasswordVerifier::MaxWaiting; ++i) // one is at work
        QVERIFY(verifier.verify("a", {"a"}, this, count));
    QVERIFY(!verifier.verify("a", {"a"}, this, count));
    hasher.mayGo = true;
    QTRY_COMPARE(done, PasswordVerifier::MaxWaiting + 1);
    QVERIFY(verifier.verify("a", {"a"}, this, count));
    QTRY_COMPARE(done, PasswordVerifier::MaxWaiting + 2);
}

void TestCredentials::callsNobodyWhoIsGone()
{
    BlockingHasher hasher;
    PasswordVerifier verifier(hasher);
    auto context = std::make_unique<QObject>();
    bool wasCalled = false;
    bool isDone = false;
    QVERIFY(
        verifier.verify("a", {"a"}, context.get(), [&wasCalled](const QByteArray&) { wasCalled = true; }));
    QVERIFY(verifier.verify("a", {"a"}, this, [&isDone](const QByteArray&) { isDone = true; }));
    context.reset();
    hasher.mayGo = true;
    QTRY_VERIFY(isDone);
    QVERIFY(!wasCalled);
}

void TestCredentials::locksAfterFiveFailuresInAMinute()
{
    tests::ManualClock clock;
    const ServerSettings settings;
    FailureLimiter limiter(clock, settings);
    const QString here = QStringLiteral("10.0.0.1");
    const QString there = QStringLiteral("10.0.0.2");
    const QString station = QStringLiteral("CP1");
    for (int i = 0; i < 4; ++i)
        limiter.noteFailure(here, station, 1);
    QVERIFY(!limiter.isLocked(here, station, 1));
    limiter.noteFailure(here, station, 1);
    QVERIFY(limiter.isLocked(here, station, 1));
    QCOMPARE(limiter.lockedFor(here, station), 15min);
    QVERIFY(!limiter.isLocked(there, station, 1));
    QVERIFY(!limiter.isLocked(here, QStringLiteral("CP2"), 1));
    clock.advance(15min - 1ms);
    QVERIFY(limiter.isLocked(here, station, 1));
    clock.advance(1ms);
    QVERIFY(!limiter.isLocked(here, station, 1));
    for (int i = 0; i < 4; ++i)
        limiter.noteFailure(here, station, 1);
    limiter.noteSuccess(here, station);
    limiter.noteFailure(here, station, 1);
    QVERIFY(!limiter.isLocked(here, station, 1));
    for (int i = 0; i < 5; ++i)
        limiter.noteFailure(here, station, 1);
    QVERIFY(limiter.isLocked(here, station, 1));
    QVERIFY(!limiter.isLocked(here, station, 2)); // the operator changed something
    QVERIFY(!limiter.isLocked(here, station, 1)); // and that ended the matter
}

void TestCredentials::slowFailuresNeverLock()
{
    tests::ManualClock clock;
    const ServerSettings settings;
    FailureLimiter limiter(clock, settings);
    for (int i = 0; i < 100; ++i) {
        limiter.noteFailure(QStringLiteral("a"), QStringLiteral("b"), 1);
        clock.advance(16s); // four a minute
        QVERIFY(!limiter.isLocked(QStringLiteral("a"), QStringLiteral("b"), 1));
    }
}

void TestCredentials::boundsItsMemoryAndKeepsLocks()
{
    tests::ManualClock clock;
    const ServerSettings settings;
    FailureLimiter limiter(clock, settings);
    const QString address = QStringLiteral("a");
    for (int i = 0; i < 5; ++i)
        limiter.noteFailure(address, QStringLiteral("locked"), 1);
    for (int i = 0; i < 20'000; ++i)
        limiter.noteFailure(address, QString::number(i), 1);
    QVERIFY(limiter.size() <= FailureLimiter::MaxEntries);
    QVERIFY(limiter.isLocked(address, QStringLiteral("locked"), 1));
}

FORECOURT_TEST(TestCredentials)
#include "tst_credentials.moc"
