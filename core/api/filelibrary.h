// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Firmware files for chargers, and files that chargers sent.
#pragma once

#include "core/base/async.h"
#include "core/base/result.h"
#include "core/domain/archivelook.h"
#include "core/domain/firmwarefile.h"
#include "core/domain/logjob.h"

#include <QFuture>

namespace forecourt::api {

/// The lists themselves stand in LiveSite (firmwareFiles(), stationFiles(), fileRetention()). Paths are of the computer
/// where the caller runs. Nothing waits on the caller's thread; progress of a future runs from 0 to 100 where it is
/// told, and one that is cancelled ends soon. Thread: any may call.
class FileLibrary
{
public:
    virtual ~FileLibrary() = default;

    // ---- firmware
    /// Reads the file at \a path, checks the signature and guesses what it is for; changes nothing. Errors: FileFailed
    /// (args: path, reason), InvalidInput (over 4 GiB; args: "bytes").
    [[nodiscard]] virtual QFuture<Result<FirmwareInspection>> inspect(QString path, FirmwareSignature signature) = 0;
    /// Copies the file into the library. Errors: as inspect(), InvalidInput (args: field of FirmwareFacts), StorageFull.
    [[nodiscard]] virtual QFuture<Result<FirmwareFileId>> addFirmware(QString path, FirmwareFacts facts, QString user) = 0;
    /// What the operator says about it; the content stays. Errors: NotFound, InvalidInput (args: field).
    [[nodiscard]] virtual QFuture<Result<void>> changeFirmware(FirmwareFileId file, FirmwareFacts facts, QString user) = 0;
    /// Taken out; the content is deleted a day later. Errors: NotFound, Conflict (an open roll-out needs it).
    [[nodiscard]] virtual QFuture<Result<void>> removeFirmware(FirmwareFileId file, QString user) = 0;
    /// Undoes removeFirmware(). Errors: NotFound (deleted since).
    [[nodiscard]] virtual QFuture<Result<void>> restoreFirmware(FirmwareFileId file, QString user) = 0;

    // ---- files of chargers
    /// Errors: NotFound, FileFailed (args: path, reason), StorageFull.
    [[nodiscard]] virtual QFuture<Result<void>> saveAs(StationFileId file, QString path) = 0;
    /// Taken out; deleted a day later. Errors: NotFound (args: id), nothing is removed then.
    [[nodiscard]] virtual QFuture<Result<void>> removeFiles(QList<StationFileId> files, QString user) = 0;
    /// Undoes removeFiles(). Errors: NotFound (deleted since; args: id).
    [[nodiscard]] virtual QFuture<Result<void>> restoreFiles(QList<StationFileId> files, QString user) = 0;
    /// Retention leaves it. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> keepFile(StationFileId file, bool isKept) = 0;
    /// Errors: InvalidInput (args: "days", "mostBytes").
    [[nodiscard]] virtual QFuture<Result<void>> saveRetention(FileRetention retention, QString user) = 0;

    /// The file itself, as it came: at most MemberText::MostBytes from \a offset; empty behind its end. Errors: NotFound,
    /// FileFailed (args: path, reason), NotSupported (a library that gives no content out).
    [[nodiscard]] virtual QFuture<Result<QByteArray>> readPart(StationFileId, qint64, int)
    {
        return readyFuture(Result<QByteArray>(failure(ErrorCode::NotSupported, QStringLiteral("no content is given out"))));
    }

    // ---- looking inside; members are found by their index in the listing
    /// Errors of all three: NotFound (file or member), FileFailed (args: path, reason), NotSupported (encrypted, or a
    /// form that is not known).
    [[nodiscard]] virtual QFuture<Result<ArchiveListing>> listMembers(StationFileId file) = 0;
    /// A part of at most MemberText::MostBytes. A member's end may be packed far away: a late \a offset takes longer.
    [[nodiscard]] virtual QFuture<Result<MemberText>> readMember(StationFileId file, int member, qint64 offset, int bytes) = 0;
    /// Lines with \a text, without case; \a member empty: in all. Errors: also InvalidInput (no text; args: "text").
    [[nodiscard]] virtual QFuture<Result<ArchiveHits>> search(StationFileId file, std::optional<int> member, QString text) = 0;
};

} // namespace forecourt::api
