// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who may come in, what is told, when a transfer ends.
#include "core/files/transferbook.h"
#include "tests/support/manualclock.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace forecourt;
using namespace forecourt::files;
using namespace std::chrono_literals;

namespace {

const QString Peer = QStringLiteral("10.0.0.7");

ports::TransferAccess accessOf(char digit, const QString& user = {})
{
    return {QByteArray(32, digit), user, user.isEmpty() ? QString() : QStringLiteral("word")};
}

} // namespace

class TestTransferBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void letsInWhoKnowsTheSecret();
    void asksForUserAndPasswordWhereThereAreSome();
    void knowsFtpUsersByTheirLoginAlone();
    void refusesTheSameJobAndTheSameSecretTwice();
    void tellsADownloadFromOfferToEnd();
    void finishesADownloadFetchedInParts();
    void keepsAFinishedDownloadOpen();
    void endsADownloadWhoseFileWasChanged_data();
    void endsADownloadWhoseFileWasChanged();
    void noticesAChangeWhileTheFileIsFetched();
    void tellsBytesTwiceASecondAtMost();
    void tellsAnUploadFromOfferToEnd();
    void letsAStationThatLeftTryAgain();
    void takesOneUploadAtATime();
    void letsANewcomerTakeOverFromASilentOne();
    void nobodyTakesOverFromOneThatHasTheLastByte();
    void refusesWhatIsTooLarge_data();
    void refusesWhatIsTooLarge();
    void failsWhenTheDiskFillsHalfWay();
    void endsWithItsTime();
    void cutsWhoIsRevoked();
    void throwsAwayWhatNobodyWouldRecord();
    void findsAFileThatCameBeforeTheRestart();
    void makesNamesOfStationsFitToShow();
    void forgetsWhatEndedLongAgo();
    void saysNothingOnceItIsClosed();

private:
    [[nodiscard]] ports::TransferTerms terms(const QString& job, TransferProtocol protocol = TransferProtocol::Http) const
    {
        ports::TransferTerms made;
        made.job = job;
        made.station = StationId(QStringLiteral("CP1"));
        made.protocol = protocol;
        made.expiresAt = m_clock->utcNow().addSecs(3600);
        return made;
    }
    TransferId addDownload(char digit, const QByteArray& content = QByteArray(100, 'x'));
    TransferId addUpload(char digit, qint64 maximum = 0);
    [[nodiscard]] FileTransfer now(TransferId id) const;
    [[nodiscard]] QStringList received() const { return QDir(m_received).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_received;
    std::unique_ptr<tests::ManualClock> m_clock;
    std::unique_ptr<ReceiveRoom> m_room;
    std::unique_ptr<TransferBook> m_book;
    QList<FileTransfer> m_told;
    qint64 m_free = 0;
    QString m_file;
};

void TestTransferBook::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_received = m_folder->filePath(QStringLiteral("received"));
    QVERIFY(QDir().mkpath(m_received));
    m_clock = std::make_unique<tests::ManualClock>();
    m_free = qint64(100) << 30;
    m_room = std::make_unique<ReceiveRoom>(m_received, ReceiveLimits{.fileBytes = 32 << 20, .quotaBytes = 64 << 20, .spareBytes = 1 << 20},
                                           [this](const QString&) { return std::optional(m_free); });
    m_told.clear();
    m_book = std::make_unique<TransferBook>(*m_clock, *m_room, [this](const FileTransfer& transfer) { m_told.append(transfer); });
}

void TestTransferBook::cleanup()
{
    m_book.reset();
}

TransferId TestTransferBook::addDownload(char digit, const QByteArray& content)
{
    m_file = m_folder->filePath(QString(QLatin1Char(digit)) + QStringLiteral(".bin"));
    QFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    const auto found = fingerprint(m_file, [] { return false; });
    const auto id = m_book->addDownload(terms(QString(QLatin1Char(digit))), accessOf(digit),
                                        {m_file, QStringLiteral("fw.bin"), found->sha256, found->stamp});
    return id.value_or(TransferId());
}

TransferId TestTransferBook::addUpload(char digit, qint64 maximum)
{
    return m_book->addUpload(terms(QString(QLatin1Char(digit))), accessOf(digit), maximum, std::nullopt).value_or(TransferId());
}

FileTransfer TestTransferBook::now(TransferId id) const
{
    const QList<FileTransfer> all = m_book->transfers();
    const auto found = std::find_if(all.begin(), all.end(), [id](const FileTransfer& transfer) { return transfer.id == id; });
    return found == all.end() ? FileTransfer() : *found;
}

void TestTransferBook::letsInWhoKnowsTheSecret()
{
    const TransferId id = addDownload('a');
    const auto entered = m_book->enterBySecret(QByteArray(32, 'a'), std::nullopt);
    QVERIFY(entered.has_value());
    QCOMPARE(entered->id, id);
    QCOMPARE(entered->bytes, qint64(100));
    QCOMPARE(entered->name, QStringLiteral("fw.bin"));
    QVERIFY(m_book->enterBySecret(QByteArray(32, 'a'), Login{QStringLiteral("u"), QStringLiteral("p")})); // more than was asked
    QCOMPARE(m_book->figures().refusedPaths, quint64(0));
    QCOMPARE(m_book->enterBySecret(QByteArray(32, 'b'), std::nullopt).error(), Refusal::Unknown);
    QCOMPARE(m_book->enterBySecret({}, std::nullopt).error(), Refusal::Unknown);
    QCOMPARE(m_book->figures().refusedPaths, quint64(2));
}

void TestTransferBook::asksForUserAndPasswordWhereThereAreSome()
{
    const auto id = m_book->addUpload(terms(QStringLiteral("j")), accessOf('a', QStringLiteral("user")), 0, std::nullopt);
    QVERIFY(id.has_value());
    const QByteArray secret(32, 'a');
    QCOMPARE(m_book->enterBySecret(secret, std::nullopt).error(), Refusal::NeedsLogin);
    QCOMPARE(m_book->enterBySecret(secret, Login{QStringLiteral("user"), QStringLiteral("wrong")}).error(), Refusal::NeedsLogin);
    QCOMPARE(m_book->enterBySecret(secret, Login{QStringLiteral("usEr"), QStringLiteral("word")}).error(), Refusal::NeedsLogin);
    QVERIFY(m_book->enterBySecret(secret, Login{QStringLiteral("user"), QStringLiteral("word")}).has_value());
    QCOMPARE(m_book->figures().refusedPaths, quint64(3));
    QCOMPARE(m_book->enterByLogin({QStringLiteral("user"), QStringLiteral("word")}).error(), Refusal::Unknown); // not by FTP
}

void TestTransferBook::knowsFtpUsersByTheirLoginAlone()
{
    const auto id = m_book->addUpload(terms(QStringLiteral("j"), TransferProtocol::Ftp), accessOf('a', QStringLiteral("user")), 0, std::nullopt);
    QVERIFY(id.has_value());
    QCOMPARE(m_book->enterByLogin({QStringLiteral("user"), QStringLiteral("word")})->id, *id);
    QCOMPARE(m_book->enterByLogin({QStringLiteral("user"), QStringLiteral("other")}).error(), Refusal::Unknown);
    QCOMPARE(m_book->enterByLogin({QStringLiteral("nobody"), QStringLiteral("word")}).error(), Refusal::Unknown);
    QCOMPARE(m_book->enterBySecret(QByteArray(32, 'a'), Login{QStringLiteral("user"), QStringLiteral("word")}).error(), Refusal::Unknown);
    QCOMPARE(m_book->openTransfers({TransferProtocol::Ftp, TransferProtocol::Ftps}), 1);
    QCOMPARE(m_book->openTransfers({TransferProtocol::Http}), 0);
}

void TestTransferBook::refusesTheSameJobAndTheSameSecretTwice()
{
    const TransferId first = addUpload('a');
    QCOMPARE(m_book->addUpload(terms(QStringLiteral("a")), accessOf('b'), 0, std::nullopt).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(m_book->addUpload(terms(QStringLiteral("b")), accessOf('a'), 0, std::nullopt).error().code, ErrorCode::AlreadyExists);
    m_book->revoke(first);
    QVERIFY(m_book->addUpload(terms(QStringLiteral("a")), accessOf('a'), 0, std::nullopt).has_value()); // over is over
}

void TestTransferBook::tellsADownloadFromOfferToEnd()
{
    const TransferId id = addDownload('a');
    QCOMPARE(m_told.constLast().state, TransferState::Waiting);
    auto attempt = m_book->download(id, Peer);
    QVERIFY(attempt.has_value());
    QCOMPARE(m_told.size(), 1); // asking for the size is no attempt
    std::array<char, 64> piece{};
    QCOMPARE((*attempt)->read(0, piece.data(), 64).value_or(0), qint64(64));
    QCOMPARE(m_told.constLast().state, TransferState::Running);
    QCOMPARE(m_told.constLast().peerAddress, Peer);
    QCOMPARE(m_book->figures().running, 1);
    (*attempt)->sent(0, 64);
    QCOMPARE((*attempt)->read(64, piece.data(), 64).value_or(0), qint64(36));
    (*attempt)->sent(64, 36);
    (*attempt)->finish();
    const FileTransfer last = m_told.constLast();
    QCOMPARE(last.state, TransferState::Finished);
    QCOMPARE(last.bytesDone, qint64(100));
    QCOMPARE(last.bytesTotal, std::optional<qint64>(100));
    QCOMPARE(last.attempts, 1);
    QVERIFY(last.endedAt && last.startedAt && last.movedAt);
    QCOMPARE(m_book->figures().bytesSent, quint64(100));
    QCOMPARE(m_book->figures().running, 0);
}

void TestTransferBook::finishesADownloadFetchedInParts()
{
    const TransferId id = addDownload('a');
    std::array<char, 100> piece{};
    const auto fetch = [&](qint64 offset, qint64 count) {
        auto attempt = m_book->download(id, Peer);
        QVERIFY(attempt && (*attempt)->read(offset, piece.data(), count));
        (*attempt)->sent(offset, count);
        (*attempt)->finish();
    };
    fetch(50, 50);
    QCOMPARE(now(id).state, TransferState::Interrupted);
    QCOMPARE(now(id).problem, TransferProblem::None);
    fetch(0, 30);
    {
        auto attempt = m_book->download(id, Peer); // leaves half way
        QVERIFY(attempt && (*attempt)->read(30, piece.data(), 20));
        (*attempt)->sent(30, 10);
    }
    QCOMPARE(now(id).state, TransferState::Interrupted);
    QCOMPARE(now(id).problem, TransferProblem::StationLeft);
    QCOMPARE(now(id).bytesDone, qint64(90));
    fetch(40, 10);
    QCOMPARE(now(id).state, TransferState::Finished);
    QCOMPARE(now(id).problem, TransferProblem::None);
    QCOMPARE(now(id).attempts, 4);
}

void TestTransferBook::keepsAFinishedDownloadOpen()
{
    const TransferId id = addDownload('a');
    std::array<char, 100> piece{};
    for (int i = 1; i <= 2; ++i) {
        auto attempt = m_book->download(id, Peer);
        QVERIFY(attempt && (*attempt)->read(0, piece.data(), 100));
        (*attempt)->sent(0, 100);
        (*attempt)->finish();
        QCOMPARE(now(id).state, TransferState::Finished);
        QCOMPARE(now(id).bytesMoved, qint64(100 * i));
    }
    m_book->revoke(id);
    QCOMPARE(now(id).state, TransferState::Revoked);
    QCOMPARE(m_book->enterBySecret(QByteArray(32, 'a'), std::nullopt).error(), Refusal::Unknown);
}

void TestTransferBook::endsADownloadWhoseFileWasChanged_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("other content of the same size") << 0;
    QTest::newRow("longer") << 1;
    QTest::newRow("removed") << 2;
    QTest::newRow("replaced") << 3;
}

void TestTransferBook::endsADownloadWhoseFileWasChanged()
{
    QFETCH(int, change);
    const TransferId id = addDownload('a');
    if (change >= 2)
        QVERIFY(QFile::remove(m_file));
    if (change != 2) {
        QFile file(m_file);
        QVERIFY(file.open(change == 1 ? QIODevice::Append : QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(100, 'y')), qint64(100));
    }
    QCOMPARE(m_book->download(id, Peer).error(), Refusal::FileGone);
    QCOMPARE(now(id).state, TransferState::Failed);
    QCOMPARE(now(id).problem, change == 2 ? TransferProblem::FileMissing : TransferProblem::FileChanged);
    QCOMPARE(m_book->enterBySecret(QByteArray(32, 'a'), std::nullopt).error(), Refusal::Unknown);
}

void TestTransferBook::noticesAChangeWhileTheFileIsFetched()
{
    const TransferId id = addDownload('a');
    auto attempt = m_book->download(id, Peer);
    std::array<char, 100> piece{};
    QVERIFY(attempt && (*attempt)->read(0, piece.data(), 10));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write("more"), qint64(4));
    file.close();
    QCOMPARE((*attempt)->read(10, piece.data(), 10).error().code, ErrorCode::Conflict);
    QCOMPARE(now(id).state, TransferState::Failed);
    QCOMPARE(now(id).problem, TransferProblem::FileChanged);
    QVERIFY((*attempt)->isCut());
}

void TestTransferBook::tellsBytesTwiceASecondAtMost()
{
    const TransferId id = addDownload('a');
    auto attempt = m_book->download(id, Peer);
    std::array<char, 100> piece{};
    QVERIFY(attempt && (*attempt)->read(0, piece.data(), 100));
    const auto before = m_told.size();
    for (qint64 i = 0; i < 50; ++i)
        (*attempt)->sent(i, 1);
    QCOMPARE(m_told.size(), before);
    m_clock->advance(500ms);
    (*attempt)->sent(50, 1);
    QCOMPARE(m_told.size(), before + 1);
    QCOMPARE(m_told.constLast().bytesDone, qint64(51));
    (*attempt)->sent(51, 1);
    m_book->tick(); // what waits is told even if nothing more moves
    QCOMPARE(m_told.constLast().bytesDone, qint64(52));
    m_book->tick();
    QCOMPARE(m_told.size(), before + 2);
}

void TestTransferBook::tellsAnUploadFromOfferToEnd()
{
    const TransferId id = addUpload('a');
    auto attempt = m_book->upload(id, Peer, 6);
    QVERIFY(attempt.has_value());
    QCOMPARE(now(id).state, TransferState::Running);
    QCOMPARE(now(id).bytesTotal, std::optional<qint64>(6));
    (*attempt)->setStationName(QStringLiteral("log.zip"));
    QVERIFY((*attempt)->write("abc", 3) && (*attempt)->write("def", 3));
    QVERIFY((*attempt)->finish().has_value());
    const FileTransfer last = m_told.constLast();
    QCOMPARE(last.state, TransferState::Finished);
    QVERIFY(last.file.has_value());
    QCOMPARE(last.file->stationName, QStringLiteral("log.zip"));
    QCOMPARE(last.file->bytes, qint64(6));
    QCOMPARE(last.file->sha256, QCryptographicHash::hash("abcdef", QCryptographicHash::Sha256));
    QCOMPARE(received(), QStringList{last.file->storedName});
    QVERIFY(!last.file->storedName.contains(QString(8, QLatin1Char('a')))); // the secret is not to be read from it
    QCOMPARE(m_book->enterBySecret(QByteArray(32, 'a'), std::nullopt).error(), Refusal::Unknown); // used
    const auto told = m_told.size();
    m_book->revoke(id);
    QCOMPARE(m_told.size(), told);
}

void TestTransferBook::letsAStationThatLeftTryAgain()
{
    const TransferId id = addUpload('a');
    {
        auto attempt = m_book->upload(id, Peer, 100);
        QVERIFY(attempt && (*attempt)->write("abc", 3));
    }
    QCOMPARE(now(id).state, TransferState::Interrupted);
    QCOMPARE(now(id).problem, TransferProblem::StationLeft);
    QVERIFY(received().isEmpty());
    auto attempt = m_book->upload(id, Peer, std::nullopt);
    QVERIFY(attempt.has_value());
    QCOMPARE(now(id).state, TransferState::Running);
    QCOMPARE(now(id).problem, TransferProblem::None);
    QCOMPARE(now(id).bytesDone, qint64(0));
    QVERIFY((*attempt)->write("xyz", 3) && (*attempt)->finish());
    QCOMPARE(now(id).attempts, 2);
    QCOMPARE(now(id).bytesMoved, qint64(6));
}

void TestTransferBook::takesOneUploadAtATime()
{
    const TransferId id = addUpload('a');
    auto first = m_book->upload(id, Peer, 6);
    QVERIFY(first && (*first)->write("abc", 3));
    QCOMPARE(m_book->upload(id, Peer, 6).error(), Refusal::Busy);
    QVERIFY((*first)->write("def", 3) && (*first)->finish());
    QCOMPARE(m_book->upload(id, Peer, 6).error(), Refusal::Unknown);
}

void TestTransferBook::letsANewcomerTakeOverFromASilentOne()
{
    const TransferId id = addUpload('a');
    auto first = m_book->upload(id, Peer, 6);
    QVERIFY(first && (*first)->write("abc", 3));
    m_clock->advance(10s);
    auto second = m_book->upload(id, Peer, 6);
    QVERIFY(second.has_value());
    QVERIFY((*first)->isCut());
    QCOMPARE((*first)->write("d", 1).error().code, ErrorCode::Cancelled);
    first->reset();
    QCOMPARE(now(id).state, TransferState::Running); // of the second
    QVERIFY((*second)->write("uvwxyz", 6) && (*second)->finish());
    QCOMPARE(now(id).file->sha256, QCryptographicHash::hash("uvwxyz", QCryptographicHash::Sha256));
    QCOMPARE(received().size(), 1);
}

void TestTransferBook::nobodyTakesOverFromOneThatHasTheLastByte()
{
    const TransferId id = addUpload('a');
    auto first = m_book->upload(id, Peer, 3);
    QVERIFY(first && (*first)->write("abc", 3));
    m_clock->advance(10s);
    QVERIFY((*first)->finish().has_value());
    QCOMPARE(m_book->upload(id, Peer, 3).error(), Refusal::Unknown);
    QCOMPARE(now(id).state, TransferState::Finished);
}

void TestTransferBook::refusesWhatIsTooLarge_data()
{
    QTest::addColumn<qint64>("maximum"); // of the slot
    QTest::addColumn<qint64>("declared"); // -1: does not say
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("fits") << qint64(10) << qint64(10) << qint64(10) << true;
    QTest::newRow("says too much") << qint64(10) << qint64(11) << qint64(0) << false;
    QTest::newRow("sends too much") << qint64(10) << qint64(-1) << qint64(11) << false;
    QTest::newRow("over the host's limit") << qint64(0) << qint64(33 << 20) << qint64(0) << false;
    QTest::newRow("a slot cannot raise the host's limit") << qint64(64 << 20) << qint64(33 << 20) << qint64(0) << false;
}

void TestTransferBook::refusesWhatIsTooLarge()
{
    QFETCH(qint64, maximum);
    QFETCH(qint64, declared);
    QFETCH(qint64, sent);
    QFETCH(bool, isTaken);
    const TransferId id = addUpload('a', maximum);
    auto attempt = m_book->upload(id, Peer, declared < 0 ? std::nullopt : std::optional(declared));
    const QByteArray bytes(sent, 'x');
    const bool isWritten = attempt && (*attempt)->write(bytes.constData(), bytes.size());
    QCOMPARE(isWritten, isTaken);
    if (isTaken)
        return;
    if (!attempt)
        QCOMPARE(attempt.error(), Refusal::TooLarge);
    QCOMPARE(now(id).state, TransferState::Failed);
    QCOMPARE(now(id).problem, TransferProblem::TooLarge);
    QVERIFY(received().isEmpty());
}

void TestTransferBook::failsWhenTheDiskFillsHalfWay()
{
    const TransferId id = addUpload('a');
    auto attempt = m_book->upload(id, Peer, std::nullopt);
    const QByteArray piece(1 << 20, 'x');
    QVERIFY(attempt && (*attempt)->write(piece.constData(), piece.size()));
    m_free = 1000;
    Result<void> written;
    for (int i = 0; i < 20 && written; ++i)
        written = (*attempt)->write(piece.constData(), piece.size());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::StorageFull);
    QCOMPARE(now(id).state, TransferState::Failed);
    QCOMPARE(now(id).problem, TransferProblem::DiskFull);
    QVERIFY(received().isEmpty()); // freed although the attempt is still there
    const TransferId next = addUpload('b');
    QCOMPARE(m_book->upload(next, Peer, 1).error(), Refusal::NoRoom);
    QCOMPARE(now(next).problem, TransferProblem::DiskFull);
}

void TestTransferBook::endsWithItsTime()
{
    const TransferId id = addUpload('a');
    auto attempt = m_book->upload(id, Peer, 6);
    QVERIFY(attempt && (*attempt)->write("abc", 3));
    m_clock->advance(3599s);
    m_book->tick();
    QVERIFY(!(*attempt)->isCut());
    m_clock->advance(1s);
    QVERIFY((*attempt)->isCut()); // even before the tick
    QCOMPARE(m_book->enterBySecret(QByteArray(32, 'a'), std::nullopt).error(), Refusal::Unknown);
    m_book->tick();
    QCOMPARE(m_told.constLast().state, TransferState::Expired);
    attempt->reset();
    QVERIFY(received().isEmpty());
    QCOMPARE(m_told.constLast().state, TransferState::Expired);
}

void TestTransferBook::cutsWhoIsRevoked()
{
    const TransferId id = addDownload('a');
    auto attempt = m_book->download(id, Peer);
    std::array<char, 100> piece{};
    QVERIFY(attempt && (*attempt)->read(0, piece.data(), 10));
    m_book->revoke(id);
    QCOMPARE((*attempt)->read(10, piece.data(), 10).error().code, ErrorCode::Cancelled);
    attempt->reset();
    QCOMPARE(m_told.constLast().state, TransferState::Revoked);
    QVERIFY(isOver(m_told.constLast().state));
    m_book->revoke(id);
    m_book->revoke(TransferId(999));
}

void TestTransferBook::throwsAwayWhatNobodyWouldRecord()
{
    const TransferId id = addUpload('a');
    auto attempt = m_book->upload(id, Peer, 3);
    QVERIFY(attempt && (*attempt)->write("abc", 3));
    m_book->revoke(id);
    QCOMPARE((*attempt)->finish().error().code, ErrorCode::Cancelled);
    attempt->reset();
    QVERIFY(received().isEmpty());
}

void TestTransferBook::findsAFileThatCameBeforeTheRestart()
{
    ReceivedFile before;
    before.storedName = storedNameFor(accessOf('a'));
    before.bytes = 7;
    const auto id = m_book->addUpload(terms(QStringLiteral("j")), accessOf('a'), 0, before);
    QVERIFY(id.has_value());
    QCOMPARE(now(*id).state, TransferState::Finished);
    QCOMPARE(now(*id).file, std::optional(before));
    QCOMPARE(m_book->upload(*id, Peer, 1).error(), Refusal::Unknown);
}

void TestTransferBook::makesNamesOfStationsFitToShow()
{
    const TransferId id = addUpload('a');
    auto attempt = m_book->upload(id, Peer, 3);
    QVERIFY(attempt && (*attempt)->write("abc", 3));
    (*attempt)->setStationName(QStringLiteral("../a\\b\n\u202e") + QString(300, QLatin1Char('x')));
    QVERIFY((*attempt)->finish().has_value());
    const QString name = now(id).file->stationName;
    QCOMPARE(name.size(), qsizetype(255));
    QVERIFY2(name.startsWith(QStringLiteral(".._a_b__x")), qPrintable(name));
}

void TestTransferBook::forgetsWhatEndedLongAgo()
{
    const TransferId first = addUpload('a');
    m_book->revoke(first);
    m_book->tick();
    QCOMPARE(now(first).id, first);
    m_clock->advance(3601s);
    m_book->tick();
    QCOMPARE(now(first).id, TransferId());
    for (int i = 0; i < 250; ++i) {
        ports::TransferAccess access = accessOf('a');
        access.secret = QByteArray::number(i).rightJustified(32, '0');
        const auto id = m_book->addUpload(terms(QString::number(i)), access, 0, std::nullopt);
        QVERIFY(id.has_value());
        m_book->revoke(*id);
    }
    m_book->tick();
    QCOMPARE(m_book->transfers().size(), qsizetype(200));
}

void TestTransferBook::saysNothingOnceItIsClosed()
{
    const TransferId id = addUpload('a');
    auto attempt = m_book->upload(id, Peer, 3);
    QVERIFY(attempt.has_value());
    const auto told = m_told.size();
    m_book->close();
    QVERIFY((*attempt)->isCut());
    attempt->reset();
    QCOMPARE(m_told.size(), told);
    QVERIFY(received().isEmpty());
}

FORECOURT_TEST(TestTransferBook)
#include "tst_transferbook.moc"
