// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the file host of the program is told.
#include "app/common/filesroom.h"
#include "core/vault/diskvault.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace forecourt;

class TestFilesRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedFilesCountForTheLimit();
};

void TestFilesRoom::recordedFilesCountForTheLimit()
{
    const QTemporaryDir data;
    const QString recorded = vault::DiskVault::stationFileFolder(data.path());
    QVERIFY(QDir().mkpath(recorded));
    QFile file(recorded + QStringLiteral("/file-1"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(2000, 'x')), qint64(2000));
    file.close();
    app::ApplicationOptions options;
    options.dataFolder = data.path();
    options.files.address = QStringLiteral("127.0.0.1");
    options.files.port = 0;
    options.files.announcedAddress = QStringLiteral("files.example.org");
    options.files.limits = {.fileBytes = 1000, .quotaBytes = 1000, .spareBytes = 0};
    QObject engineSide;
    app::FilesRoom room(options, &engineSide);
    const QSignalSpy started(&room, &app::FilesRoom::started);
    const QSignalSpy stopped(&room, &app::FilesRoom::stopped);
    room.start();
    QCOMPARE(started.size(), 1);
    ports::UploadSlot slot;
    slot.terms.job = QStringLiteral("log/1");
    slot.terms.station = StationId(QStringLiteral("CP1"));
    slot.terms.expiresAt = QDateTime::currentDateTimeUtc().addDays(1);
    const auto opened = [&room, &slot] {
        std::optional<Result<ports::TransferAddress>> answer;
        room.host().openSlot(slot, [&answer](const Result<ports::TransferAddress>& result) { answer = result; });
        const bool isAnswered = QTest::qWaitFor([&answer] { return answer.has_value(); });
        return isAnswered ? *answer : Result<ports::TransferAddress>(failure(ErrorCode::Internal, QStringLiteral("no answer")));
    };
    const auto refused = opened();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageFull);
    QVERIFY(file.remove());
    QVERIFY(opened().has_value());
    room.stop();
    QTRY_COMPARE(stopped.size(), 1);
}

FORECOURT_TEST(TestFilesRoom)
#include "tst_filesroom.moc"
