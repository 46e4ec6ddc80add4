// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator can do with a charger: asks where a person or a car is affected, then tells how it went.
#pragma once

#include "ui/dialogs/commandfields.h"
#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QSet>

#include <functional>

class QMenu;
class QWidget;

namespace forecourt::ui {

class DiagnosticsActions;
class FirmwareActions;
class PlanActions;
class ReservationActions;
class StartDialog;

/// Dialogs follow the danger ladder of ux-and-packaging.md §2: (a) local and reversible acts at once
/// with Undo, (b) what reaches a car or a person asks once, naming charger, driver and effect, (c) what
/// is hard to undo wants the charger's name typed. Thread: GUI.
class ChargerActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    ChargerActions(const PageContext& context, QWidget* parent);

    void start(const StationId& station, EvseId evse);
    /// Opens the same dialog for a charger; of several connectors that could start it asks which.
    void startAnywhere(const StationState& station);
    /// Opens the dialog for keeping this connector for somebody.
    void reserve(const StationId& station, EvseId evse);
    void stop(const StationId& station, EvseId evse);
    void unlock(const StationId& station, EvseId evse);
    /// The ladder after a stop that was not followed: again, unlock, restart, close in the records.
    void showNextStep(const StationId& station, EvseId evse);
    void restart(const StationId& station, ResetKind kind);
    /// \a evse empty: the whole charger.
    void setAvailability(const StationId& station, std::optional<EvseId> evse, Availability to);
    void trigger(const StationId& station, const QString& message, std::optional<EvseId> evse);
    void readConfiguration(const StationId& station);
    /// Opens the form of any command; \a action is its OCPP name. Of a start, where one can be: the dialog of start().
    void command(const QString& action, const StationId& station, const CommandFocus& focus = {});
    /// Opens the dialog for a new limit of this connector's power.
    void limit(const StationId& station, EvseId evse);
    [[nodiscard]] QString limitReason(const StationState& station) const;
    /// Opens the form for any action with a payload of one's own; nothing without an explainer.
    void expert(const StationId& station);
    /// Adds a menu with every command of the charger, or with those for one connector where \a focus names it.
    QMenu* addCommandMenu(QMenu& menu, const StationState& station, const CommandFocus& focus);
    /// Opens the assistant, the dialog for a log, the support bundle. Nothing where the context lacks what they need.
    void updateFirmware(const StationId& station);
    void getDiagnostics(const StationId& station);
    void supportBundle(const StationId& station);
    void supportBundle(const TransactionRecord& session);
    [[nodiscard]] FirmwareActions& firmware() { return *m_firmware; }
    [[nodiscard]] DiagnosticsActions& diagnostics() { return *m_diagnostics; }
    /// Starts a charge for \a person, or for \a tag alone: asks where, and shows what runs already.
    void startFor(const std::optional<PersonId>& person, const QString& tag);
    /// Opens the guided check.
    void check(const StationId& station);
    void rename(const StationId& station);
    void putBackToPending(const StationId& station);
    void archive(const StationId& station);
    /// Takes an archived charger into use again; with Undo.
    void restore(const StationId& station);
    /// Name, area, note and names of the connectors; with Undo.
    void editPlace(const StationId& station);
    /// Asks for a file and keeps the picture in it.
    void choosePhoto(const StationId& station);
    void takePhoto(const StationId& station, const QString& path);
    /// With Undo.
    void removePhoto(const StationId& station);
    /// Asks, then takes away the key by which the meter's values are checked; with Undo. Nothing where none is pinned.
    void unpinMeterKey(const StationId& station, EvseId evse);
    /// Other hardware takes the place of \a station; asks which.
    void replaceHardware(const StationId& station);
    /// The same from the other side: asks in whose place \a candidate, which waits, comes.
    void replaceBy(const QString& candidate);
    /// Why there is none to replace; empty: there is.
    [[nodiscard]] QString whyNoReplacement() const;
    /// Its open alert about the fault; with Undo. Nothing where there is none.
    void acknowledgeFault(const StationId& station, EvseId evse);
    /// With Undo, which puts back what of \a change was otherwise; a charger that was not in the records is archived by it.
    /// A password cannot come back. \a done: once it is saved.
    void saveUndoably(const StationId& station, const api::StationChange& change, const QString& notice, std::function<void()> done = {});
    /// Accepts a charger that is in the records; with Undo.
    void acceptStation(const StationId& station);

    /// With Undo. \a done is called once it is accepted.
    void acceptCandidate(const QString& id, std::function<void()> done = {});
    void rejectCandidate(const QString& id);
    void closeInRecords(const TransactionRecord& session);

    /// Fills \a menu with everything that fits \a station; impossible entries are off and say why.
    void fillMenu(QMenu& menu, const StationState& station);
    /// The same for one connector: the entries of its tile.
    void fillConnectorMenu(QMenu& menu, const StationState& station, const ConnectorState& connector);

private:
    void submit(const StationId& station, CommandParameters parameters);
    /// \a evse: where the dialog asks for none.
    void openStart(StartDialog* dialog, const StationId& station, EvseId evse);
    /// For a tag that is in no list; with Undo.
    void addTagAndSubmit(const StationId& station, const RemoteStart& command);
    void report(const CommandRecord& command);
    void tellFailure(const Error& error);
    /// For whenFinished(), where nothing else is to be done.
    [[nodiscard]] auto tellIfFailed()
    {
        return [this](const auto& result) {
            if (!result)
                tellFailure(result.error());
        };
    }
    [[nodiscard]] QWidget* window() const;
    [[nodiscard]] QString nameOf(const StationId& station) const;
    [[nodiscard]] QString runningDrivers(const StationState& station) const;
    void archiveNow(const StationId& station);
    void openReplaceDialog(const QList<StationPointer>& places, const QString& candidate);
    void saveQuietly(const StationId& station, const api::StationChange& change);
    void savePhoto(const StationId& station, const QByteArray& photo);
    void changePhoto(const StationId& station, const QByteArray& photo, const QString& notice);
    void exchangePhoto(const StationId& station, const std::optional<QByteArray>& before, const QByteArray& photo, const QString& notice);
    void addTriggerMenu(QMenu& menu, const StationState& station);
    void addFileEntries(QMenu& menu, const StationId& station);
    void addMeterKeyEntries(QMenu& menu, const StationState& station);

    PageContext m_context;
    QWidget* m_parent;
    ReservationActions* m_reservations;
    FirmwareActions* m_firmware;
    DiagnosticsActions* m_diagnostics;
    PlanActions* m_plans;
    QSet<CommandId> m_watched; ///< commands of ours that are not answered yet
};

} // namespace forecourt::ui
