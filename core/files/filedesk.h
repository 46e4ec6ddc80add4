// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The file host the engine talks to: checks offers, makes addresses, tells what happens.
#pragma once

#include "core/base/clock.h"
#include "core/base/idsource.h"
#include "core/files/transferaddress.h"
#include "core/files/transferbook.h"
#include "core/files/transferdoor.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>

namespace forecourt::files {

/// What the desk is told.
struct DeskOptions
{
    QString receivedFolder;   ///< made where it is missing; only its owner may look into it
    QStringList furtherFolders; ///< where recorded files of stations lie: they count for the quota
    ReceiveLimits limits;
    QString announcedAddress; ///< for all stations: host or host:port; empty: the one each station reached us at
    QString fallbackAddress;  ///< where nothing else is known, e.g. of a station that is not connected
    FreeBytes freeBytes = &freeBytesOf;
};

/// One book, the doors of all protocols before it. It may be made anywhere and be moved to the files' thread, and outlives
/// the engine, which calls the functions of FileHost and is called back on its own thread. Thread: files, except where it
/// says otherwise.
class FileDesk final : public QObject, public ports::FileHost
{
    Q_OBJECT

public:
    /// \a engineSide lives on the engine's thread; what is told is queued there. It outlives close().
    FileDesk(DeskOptions options, Clock& clock, IdSource& ids, QObject* engineSide);
    ~FileDesk() override;

    /// Makes the folder, removes what a crash left, begins to watch the time. Errors: FileFailed (args: folder).
    [[nodiscard]] Result<void> open();
    /// A server that takes offers from now on; it outlives close().
    void addDoor(TransferDoor& door);
    /// No offer is taken any more and nothing is told; connections are cut. Before the doors and the engine go.
    void close();
    /// A door's states() give something else now. Thread: any.
    void noteDoorChanged();

    /// Thread: any.
    [[nodiscard]] TransferBook& book() { return m_book; }

    // ports::FileHost. Thread: engine.
    void setListener(ports::TransferListener* listener) override;
    void offer(ports::FileOffer offer, ports::Completion<ports::TransferAddress> done) override;
    void openSlot(ports::UploadSlot slot, ports::Completion<ports::TransferAddress> done) override;
    void revoke(TransferId id) override;
    [[nodiscard]] QList<FileTransfer> transfers() const override;
    [[nodiscard]] QList<ports::ProtocolState> protocols() const override;
    [[nodiscard]] ports::FileHostFigures figures() const override;
    [[nodiscard]] QString receivedFolder() const override;

private:
    using Finish = ports::Completion<ports::TransferAddress>;
    /// What is known of an address before its transfer is in the book.
    struct Plan
    {
        TransferDoor* door = nullptr;
        ports::TransferAddress address;
    };

    [[nodiscard]] Result<Plan> plan(const ports::TransferTerms& terms) const;
    [[nodiscard]] Result<ports::TransferAccess> accessFor(const ports::TransferTerms& terms, const TransferDoor& door) const;
    [[nodiscard]] Result<HostAndPort> hostFor(const ports::TransferTerms& terms) const;
    [[nodiscard]] std::pair<TransferDoor*, ports::ProtocolState> doorFor(TransferProtocol protocol) const;
    [[nodiscard]] Result<ports::TransferAddress> addDownload(const ports::FileOffer& offer, Plan plan);
    [[nodiscard]] Result<ports::TransferAddress> addUpload(const ports::UploadSlot& slot, Plan plan);
    [[nodiscard]] std::optional<ReceivedFile> receivedBefore(const ports::TransferAccess& access) const;
    void answer(Finish done, Result<ports::TransferAddress> result);
    void tell(const FileTransfer& transfer);
    void countForDoors();

    const DeskOptions m_options;
    IdSource& m_ids;
    QObject* const m_engineSide;
    /// Outlives the desk in calls that are queued already.
    struct Ear
    {
        std::atomic<bool> isClosed = false;
        ports::TransferListener* listener = nullptr; ///< touched on the engine's thread only
    };
    const std::shared_ptr<Ear> m_ear = std::make_shared<Ear>();
    ReceiveRoom m_room;
    TransferBook m_book;
    // guards m_doors: added on the files' thread, read on the engine's
    mutable std::mutex m_doorsMutex;
    QList<TransferDoor*> m_doors;
    QTimer m_tick{this};
    QThreadPool m_readers; ///< one thread that reads files to compare them
    std::atomic<bool> m_isCounting = false;
};

} // namespace forecourt::files
