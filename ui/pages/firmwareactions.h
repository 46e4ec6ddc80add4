// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator can do about firmware: the library, roll-outs, and single chargers in them.
#pragma once

#include "ui/dialogs/rolloutdialog.h"
#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QPointer>

class QMenu;
class QWidget;

namespace forecourt::ui {

class FirmwareFileDialog;
class RetryDialog;

/// Asks where chargers or people are affected; what is local acts at once with Undo. Thread: GUI.
class FirmwareActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    FirmwareActions(const PageContext& context, QWidget* parent);

    /// Opens the assistant, and the roll-out once it is started.
    void update(const RolloutWish& wish);
    /// Why no roll-out can be started now; empty: it can.
    [[nodiscard]] QString updateReason(const QList<StationId>& stations) const;

    /// Every update of \a station in our records.
    void showPast(const StationId& station);
    [[nodiscard]] QString pastReason() const { return controlReason(); }

    // ---- the library
    /// Asks for a file, then what it is.
    void addFile();
    /// One dialog after the other.
    void addFiles(const QStringList& paths);
    void edit(const FirmwareFile& file);
    /// With Undo.
    void remove(const FirmwareFile& file);
    /// Why the library cannot be changed; empty: it can.
    [[nodiscard]] QString libraryReason() const;
    /// The same for taking out \a file.
    [[nodiscard]] QString removeReason(const FirmwareFile& file) const;

    // ---- a roll-out
    void pause(RolloutId rollout);
    void resume(RolloutId rollout);
    /// Asks once.
    void cancel(const FirmwareRollout& rollout);
    [[nodiscard]] QString pauseReason(const FirmwareRollout& rollout) const;
    [[nodiscard]] QString resumeReason(const FirmwareRollout& rollout) const;
    [[nodiscard]] QString cancelReason(const FirmwareRollout& rollout) const;

    // ---- one charger in it
    void skip(const FirmwareJob& job);
    /// \a protocol empty: as before.
    void retry(const FirmwareJob& job, std::optional<TransferProtocol> protocol = {});
    /// Asks for another protocol, address or a login first; they are remembered with the charger.
    void retryOtherwise(const FirmwareJob& job);
    void waitLonger(const FirmwareJob& job);
    /// Asks once.
    void giveUp(const FirmwareJob& job);
    [[nodiscard]] QString skipReason(const FirmwareJob& job) const;
    [[nodiscard]] QString retryReason(const FirmwareJob& job) const;
    [[nodiscard]] QString waitReason(const FirmwareJob& job) const;
    [[nodiscard]] QString giveUpReason(const FirmwareJob& job) const;
    /// "Try again by …" with the protocols that this computer offers now, and retryOtherwise().
    void fillRetryMenu(QMenu& menu, const FirmwareJob& job);

    static constexpr int PatienceMinutes = 10; ///< of waitLonger()

private:
    /// Why nothing can be asked for; empty: it can.
    [[nodiscard]] QString controlReason() const;
    void start(const QPointer<RolloutDialog>& dialog, const RolloutRequest& request);
    void retry(const QPointer<RetryDialog>& dialog, JobId job);
    void openNext();
    void add(FirmwareFileDialog& dialog);
    void changeFile(FirmwareFileId file, FirmwareFileDialog& dialog);
    void tell(const Result<void>& done);
    [[nodiscard]] QString nameOf(const StationId& station) const;

    PageContext m_context;
    QWidget* m_parent;
    QStringList m_waiting; ///< files to be added one after the other
};

} // namespace forecourt::ui
