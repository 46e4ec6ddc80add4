// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the engine needs of the place where firmware and files of chargers lie.
#pragma once

#include "core/domain/archivelook.h"
#include "core/domain/firmwarefile.h"
#include "core/engine/ports/completion.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace forecourt::ports {

/// Watches a long call; both are called from any thread and may be empty.
struct VaultProgress
{
    std::function<void(int percent)> report;
    std::function<bool()> isCancelled;
};

/// What was found about a file that was read whole.
struct ReadFile
{
    qint64 bytes = 0;
    QByteArray sha256; ///< 32 bytes
    QList<FirmwareDoubt> doubts;
    SignatureVerdict verdict = SignatureVerdict::None;
    QString signedBy;
    std::optional<QDateTime> signatureUntil;
};

/// Files on the disk by names of ours ("stored names": letters, digits, '-' and '.'), never by names from the wire. All
/// calls from the engine's thread; none of them waits, and completions come on it. Errors of all: FileFailed (args: path,
/// reason), Cancelled.
class FileVault
{
public:
    virtual ~FileVault() = default;

    /// Where stored files lie: absolute, on this computer.
    [[nodiscard]] virtual QString firmwarePath(const QString& storedName) const = 0;
    [[nodiscard]] virtual QString stationFilePath(const QString& storedName) const = 0;

    /// Reads the file at \a path whole. Errors: also InvalidInput (over FirmwareFile::LargestBytes; args: "bytes").
    virtual void inspect(QString path, FirmwareSignature signature, VaultProgress progress, Completion<ReadFile> done) = 0;
    /// Copies it as \a storedName into the firmware folder, whole or not at all. Errors: as inspect(), StorageFull.
    virtual void takeFirmware(QString path, QString storedName, FirmwareSignature signature, VaultProgress progress,
                              Completion<ReadFile> done) = 0;
    /// Judges \a signature against a stored file. Errors: also NotFound.
    virtual void checkSignature(QString storedName, FirmwareSignature signature, Completion<ReadFile> done) = 0;
    /// Moves a received file from \a path into the folder of chargers' files.
    virtual void takeStationFile(QString path, QString storedName, Completion<void> done) = 0;
    /// Deletes stored files; those that are not there are deleted already.
    virtual void removeFirmware(QString storedName) = 0;
    virtual void removeStationFile(QString storedName) = 0;
    /// Which of them are not there, or of another size.
    virtual void findMissing(QHash<QString, qint64> firmware, QHash<QString, qint64> stationFiles, Completion<QStringList> done) = 0;

    /// Copies a stored file of a charger to \a path, whole or not at all. Errors: also NotFound, StorageFull.
    virtual void copyOut(QString storedName, QString path, VaultProgress progress, Completion<void> done) = 0;
    /// At most MemberText::MostBytes of a stored file of a charger.
    virtual void readPart(QString storedName, qint64 offset, int bytes, Completion<QByteArray> done) = 0;
    /// \a name is the file's own, for a member that is the file itself. Errors: see api::FileLibrary.
    virtual void listMembers(QString storedName, QString name, Completion<ArchiveListing> done) = 0;
    virtual void readMember(QString storedName, int member, qint64 offset, int bytes, VaultProgress progress,
                            Completion<MemberText> done) = 0;
    virtual void search(QString storedName, std::optional<int> member, QString text, VaultProgress progress,
                        Completion<ArchiveHits> done) = 0;
};

} // namespace forecourt::ports
