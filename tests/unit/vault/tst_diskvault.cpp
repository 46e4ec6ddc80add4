// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware and files of chargers on a real disk.
#include "core/vault/diskvault.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"
#include "tests/unit/vault/archivebuilder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;
using namespace forecourt::tests;

namespace {

constexpr int VaultPatienceMs = 30'000;

/// Calls \a call with a completion and spins the event loop until it was called.
template<class T, class Call>
Result<T> answerOf(Call call)
{
    auto outcome = std::make_shared<std::optional<Result<T>>>();
    call(ports::Completion<T>([outcome](Result<T> value) { *outcome = std::move(value); }));
    if (!QTest::qWaitFor([outcome] { return outcome->has_value(); }, VaultPatienceMs))
        return failure(ErrorCode::LinkLost, QStringLiteral("no answer"));
    return std::move(**outcome);
}

} // namespace

class DiskVaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFirmwareWhole();
    void inspectsWithoutTaking();
    void failsInWords();
    void cancelledCopyLeavesNothing();
    void takesAndGivesFilesOfChargers();
    void findsWhatIsMissing();
    void endsWithWorkUnderWay();

private:
    [[nodiscard]] QString file(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static bool write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    ManualClock m_clock;
    QObject m_engine;
};

void DiskVaultTest::takesFirmwareWhole()
{
    vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
    const QByteArray content = QByteArray("\x7f" "ELF") + QByteArray(1'000'000, '\x01');
    QVERIFY(write(file("fw.bin"), content));
    int last = 0;
    ports::VaultProgress progress;
    progress.report = [&last](int percent) { last = percent; };
    const auto taken = answerOf<ports::ReadFile>([&](auto done) {
        vault.takeFirmware(file("fw.bin"), QStringLiteral("firmware-1"), {}, progress, std::move(done));
    });
    QVERIFY(taken.has_value());
    QCOMPARE(taken->bytes, content.size());
    QCOMPARE(taken->sha256, QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    QVERIFY(taken->doubts.isEmpty());
    QVERIFY(last > 50);
    QCOMPARE(read(vault.firmwarePath(QStringLiteral("firmware-1"))), content);
    QVERIFY(!(QFile::permissions(vault.firmwarePath(QStringLiteral("firmware-1"))) & (QFile::ReadGroup | QFile::ReadOther)));
    vault.removeFirmware(QStringLiteral("firmware-1"));
    QTRY_VERIFY(!QFile::exists(vault.firmwarePath(QStringLiteral("firmware-1"))));
}

void DiskVaultTest::inspectsWithoutTaking()
{
    vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
    QVERIFY(write(file("page.bin"), "<!DOCTYPE html><html>Log in</html>"));
    const auto found = answerOf<ports::ReadFile>([&](auto done) { vault.inspect(file("page.bin"), {}, {}, std::move(done)); });
    QVERIFY(found.has_value());
    QVERIFY(found->doubts.contains(FirmwareDoubt::WebPage));
    QVERIFY(QDir(m_folder.filePath(QStringLiteral("firmware"))).entryList(QDir::Files).isEmpty());
}

void DiskVaultTest::failsInWords()
{
    vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
    const auto absent = answerOf<ports::ReadFile>([&](auto done) { vault.inspect(file("absent"), {}, {}, std::move(done)); });
    QCOMPARE(absent.error().code, ErrorCode::FileFailed);
    QCOMPARE(absent.error().args.first(), file("absent"));
    const auto folder = answerOf<ports::ReadFile>([&](auto done) { vault.inspect(m_folder.path(), {}, {}, std::move(done)); });
    QCOMPARE(folder.error().code, ErrorCode::FileFailed);
    const auto gone = answerOf<ports::ReadFile>([&](auto done) { vault.checkSignature(QStringLiteral("firmware-9"), {}, std::move(done)); });
    QCOMPARE(gone.error().code, ErrorCode::NotFound);
}

void DiskVaultTest::cancelledCopyLeavesNothing()
{
    vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
    QVERIFY(write(file("big.bin"), QByteArray(3'000'000, 'x')));
    ports::VaultProgress progress;
    progress.isCancelled = [] { return true; };
    const auto cancelled = answerOf<ports::ReadFile>([&](auto done) {
        vault.takeFirmware(file("big.bin"), QStringLiteral("firmware-2"), {}, progress, std::move(done));
    });
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder.filePath(QStringLiteral("firmware"))).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void DiskVaultTest::takesAndGivesFilesOfChargers()
{
    vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
    QVERIFY(writeArchive(file("received.part"), ArchiveForm::Zip, {{"a.log", "one\ntwo\n"}}));
    const QByteArray content = read(file("received.part"));
    const QString name = QStringLiteral("file-1");
    QVERIFY(answerOf<void>([&](auto done) { vault.takeStationFile(file("received.part"), name, std::move(done)); }).has_value());
    QVERIFY(!QFile::exists(file("received.part")));
    QVERIFY(write(file("out.zip"), "old"));
    QVERIFY(answerOf<void>([&](auto done) { vault.copyOut(name, file("out.zip"), {}, std::move(done)); }).has_value());
    QCOMPARE(read(file("out.zip")), content);
    QCOMPARE(*answerOf<QByteArray>([&](auto done) { vault.readPart(name, 2, 5, std::move(done)); }), content.mid(2, 5));
    QVERIFY(answerOf<QByteArray>([&](auto done) { vault.readPart(name, 1'000'000, 5, std::move(done)); })->isEmpty());
    const auto listing = answerOf<ArchiveListing>([&](auto done) { vault.listMembers(name, QStringLiteral("x.zip"), std::move(done)); });
    QCOMPARE(listing->members.first().path, QStringLiteral("a.log"));
    QCOMPARE(answerOf<MemberText>([&](auto done) { vault.readMember(name, 0, 4, 3, {}, std::move(done)); })->bytes, QByteArray("two"));
    QCOMPARE(answerOf<ArchiveHits>([&](auto done) { vault.search(name, {}, QStringLiteral("TWO"), {}, std::move(done)); })->hits.size(), 1);
    const auto nowhere = answerOf<void>([&](auto done) { vault.copyOut(name, QStringLiteral("/nowhere/x"), {}, std::move(done)); });
    QCOMPARE(nowhere.error().code, ErrorCode::FileFailed);
}

void DiskVaultTest::findsWhatIsMissing()
{
    vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
    QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("firmware"))));
    QVERIFY(write(vault.firmwarePath(QStringLiteral("firmware-1")), "12345"));
    QVERIFY(write(vault.firmwarePath(QStringLiteral("firmware-2")), "12345"));
    const auto missing = answerOf<QStringList>([&](auto done) {
        vault.findMissing({{QStringLiteral("firmware-1"), 5}, {QStringLiteral("firmware-2"), 4}}, {{QStringLiteral("file-9"), 1}}, std::move(done));
    });
    QCOMPARE(QSet<QString>(missing->begin(), missing->end()), (QSet<QString>{QStringLiteral("firmware-2"), QStringLiteral("file-9")}));
}

void DiskVaultTest::endsWithWorkUnderWay()
{
    QVERIFY(write(file("big.bin"), QByteArray(30'000'000, 'x')));
    bool wasCalled = false;
    {
        vault::DiskVault vault(m_folder.path(), m_clock, m_engine);
        for (int i = 0; i < 10; ++i)
            vault.inspect(file("big.bin"), {}, {}, [&wasCalled](const Result<ports::ReadFile>&) { wasCalled = true; });
    }
    QVERIFY(!wasCalled);
}

FORECOURT_TEST(DiskVaultTest)
#include "tst_diskvault.moc"
