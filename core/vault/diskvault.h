// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware and files of chargers in two folders of the data folder.
#pragma once

#include "core/base/clock.h"
#include "core/engine/ports/filevault.h"

#include <QThreadPool>

#include <atomic>

class QObject;

namespace forecourt::vault {

/// Works on two threads of its own; the destructor stops what runs and waits for it. Files are ours alone (0600). Thread:
/// engine.
class DiskVault final : public ports::FileVault
{
public:
    /// \a engine lives on the engine's thread and outlives this: completions are called there. The folders "firmware" and
    /// "stationfiles" in \a dataFolder are made when they are needed.
    DiskVault(const QString& dataFolder, const Clock& clock, QObject& engine);
    ~DiskVault() override;
    /// Where files of chargers lie in \a dataFolder.
    [[nodiscard]] static QString stationFileFolder(const QString& dataFolder);

    [[nodiscard]] QString firmwarePath(const QString& storedName) const override;
    [[nodiscard]] QString stationFilePath(const QString& storedName) const override;
    void inspect(QString path, FirmwareSignature signature, ports::VaultProgress progress, ports::Completion<ports::ReadFile> done) override;
    void takeFirmware(QString path, QString storedName, FirmwareSignature signature, ports::VaultProgress progress,
                      ports::Completion<ports::ReadFile> done) override;
    void checkSignature(QString storedName, FirmwareSignature signature, ports::Completion<ports::ReadFile> done) override;
    void takeStationFile(QString path, QString storedName, ports::Completion<void> done) override;
    void removeFirmware(QString storedName) override;
    void removeStationFile(QString storedName) override;
    void findMissing(QHash<QString, qint64> firmware, QHash<QString, qint64> stationFiles, ports::Completion<QStringList> done) override;
    void copyOut(QString storedName, QString path, ports::VaultProgress progress, ports::Completion<void> done) override;
    void readPart(QString storedName, qint64 offset, int bytes, ports::Completion<QByteArray> done) override;
    void listMembers(QString storedName, QString name, ports::Completion<ArchiveListing> done) override;
    void readMember(QString storedName, int member, qint64 offset, int bytes, ports::VaultProgress progress,
                    ports::Completion<MemberText> done) override;
    void search(QString storedName, std::optional<int> member, QString text, ports::VaultProgress progress,
                ports::Completion<ArchiveHits> done) override;

private:
    /// \a work runs on a thread of the pool.
    template<class T, class Work>
    void run(ports::Completion<T> done, Work work);
    /// \a progress, and an end of this vault, stop what runs.
    [[nodiscard]] ports::VaultProgress watched(ports::VaultProgress progress) const;

    QString m_firmwareFolder;
    QString m_fileFolder;
    const Clock& m_clock;
    QObject& m_engine;
    std::shared_ptr<std::atomic<bool>> m_isStopping = std::make_shared<std::atomic<bool>>(false);
    QThreadPool m_threads;
};

} // namespace forecourt::vault
