// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A file host and a vault in memory, with stations and disks under test control.
#pragma once

#include "core/engine/ports/filehost.h"
#include "core/engine/ports/filevault.h"

#include <functional>
#include <map>

namespace forecourt::tests {

/// Answers at once unless it is held; the test moves the bytes. Thread: the test's.
class FakeFileHost final : public ports::FileHost
{
public:
    FakeFileHost();
    ~FakeFileHost() override;

    QList<TransferProtocol> available{TransferProtocol::Http, TransferProtocol::Ftp};
    std::optional<Error> refusal;      ///< every offer fails with this while set
    bool isHeld = false;               ///< files are being read: offers are answered by release() only
    QList<ports::FileOffer> offers;    ///< all there ever were
    QList<ports::UploadSlot> uploadSlots;
    ports::TransferListener* listener = nullptr;
    ports::FileHostFigures counted;    ///< what figures() tells

    /// Answers what was held, oldest first.
    void release();
    /// The transfer of \a job that is not over; it must be there.
    [[nodiscard]] FileTransfer& transfer(const QString& job);
    [[nodiscard]] bool isOpen(const QString& job) const;
    /// Tells the engine of the transfer as it is now.
    void tell(const QString& job);
    /// The station has fetched, or brought, \a done of \a total bytes.
    void move(const QString& job, qint64 done, qint64 total);
    /// All of them; of an upload with the name the station gave.
    void finish(const QString& job, qint64 total, const QString& stationName = {});
    void fail(const QString& job, TransferProblem problem);

    void setListener(ports::TransferListener* value) override { listener = value; }
    void offer(ports::FileOffer offer, ports::Completion<ports::TransferAddress> done) override;
    void openSlot(ports::UploadSlot slot, ports::Completion<ports::TransferAddress> done) override;
    void revoke(TransferId id) override;
    [[nodiscard]] QList<FileTransfer> transfers() const override;
    [[nodiscard]] QList<ports::ProtocolState> protocols() const override;
    [[nodiscard]] ports::FileHostFigures figures() const override { return counted; }
    [[nodiscard]] QString receivedFolder() const override { return QStringLiteral("/received"); }

private:
    [[nodiscard]] Result<ports::TransferAddress> add(const ports::TransferTerms& terms, TransferDirection direction);

    std::map<qint64, FileTransfer> m_transfers;
    QList<std::function<void()>> m_held;
    qint64 m_nextId = 1;
};

/// Files are their names; everything is there unless the test says otherwise.
class FakeVault final : public ports::FileVault
{
public:
    FakeVault();
    ~FakeVault() override;

    ports::ReadFile read;              ///< of every file that is inspected or taken
    std::optional<Error> refusal;      ///< everything fails with this while set
    QStringList missing;               ///< stored names
    QStringList firmware;              ///< stored names that are there
    QStringList stationFiles;
    ArchiveListing listing;
    QList<QString> copied;             ///< paths

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
};

} // namespace forecourt::tests
