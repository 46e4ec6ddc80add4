// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ChargerActions about places: words, photo, which hardware stands there.
#include "core/base/async.h"
#include "ui/dialogs/areadialog.h"
#include "ui/dialogs/placedialog.h"
#include "ui/dialogs/replacedialog.h"
#include "ui/models/connectortile.h"
#include "ui/models/names.h"
#include "ui/models/photofile.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/startfolder.h"
#include "ui/widgets/formdialog.h"

#include <QFileDialog>

#include <algorithm>

namespace forecourt::ui {

void ChargerActions::editPlace(const StationId& station)
{
    const StationPointer state = m_context.site().station(station);
    if (!state)
        return;
    auto* dialog = new PlaceDialog(m_context.themes, *state, areasOf(m_context.site()), window());
    connect(dialog, &PlaceDialog::entered, this,
            //: %1 a charger.
            [this, station](const api::StationChange& change) { saveUndoably(station, change, tr("Place of %1 saved").arg(nameOf(station))); });
    dialog->open();
}

void ChargerActions::choosePhoto(const StationId& station)
{
    auto* dialog = new QFileDialog(window(), tr("Photo of %1").arg(nameOf(station)),
                                   startFolder(QStandardPaths::PicturesLocation),
                                   tr("Photos (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)"));
    dialog->setObjectName(QStringLiteral("photoFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, station](const QString& path) { takePhoto(station, path); });
    dialog->open();
}

void ChargerActions::takePhoto(const StationId& station, const QString& path)
{
    whenFinished(preparePhoto(path), this, [this, station](const Result<QByteArray>& photo) {
        if (photo)
            //: %1 a charger.
            changePhoto(station, *photo, tr("Photo of %1 saved").arg(nameOf(station)));
        else if (photo.error().code == ErrorCode::NotFound)
            m_context.host.notify(QStringLiteral("triangle-alert"), tr("The file cannot be read: %1").arg(photo.error().detail));
        else
            m_context.host.notify(QStringLiteral("triangle-alert"),
                                  tr("That is no photo we can use. Choose a JPEG or PNG of at most 40 MB"));
    });
}

void ChargerActions::removePhoto(const StationId& station)
{
    const StationPointer state = m_context.site().station(station);
    if (state && !state->record.photo.isEmpty())
        //: %1 a charger.
        changePhoto(station, {}, tr("Photo of %1 removed").arg(nameOf(station)));
}

/// What is there is read first, so that it can come back.
void ChargerActions::changePhoto(const StationId& station, const QByteArray& photo, const QString& notice)
{
    const StationPointer state = m_context.site().station(station);
    if (!state || state->record.photo.isEmpty())
        return exchangePhoto(station, QByteArray(), photo, notice);
    whenFinished(m_context.history.photo(state->record.photo), this,
                 [this, station, photo, notice](const Result<QByteArray>& before) {
                     exchangePhoto(station, before ? std::optional(*before) : std::nullopt, photo, notice);
                 });
}

/// \a before: empty for none, nothing where it cannot be read and so cannot come back.
void ChargerActions::exchangePhoto(const StationId& station, const std::optional<QByteArray>& before, const QByteArray& photo,
                                   const QString& notice)
{
    whenFinished(m_context.administration.savePhoto(station, photo), this,
                 [this, station, before, photo, notice](const Result<void>& done) {
                     if (!done)
                         return tellFailure(done.error());
                     if (!before)
                         return m_context.host.notify(QStringLiteral("check"), notice);
                     m_context.host.notifyKept(
                         notice, this, [station, photo = *before](ChargerActions& self) { self.savePhoto(station, photo); },
                         [station, photo](ChargerActions& self) { self.savePhoto(station, photo); });
                 });
}

void ChargerActions::savePhoto(const StationId& station, const QByteArray& photo)
{
    whenFinished(m_context.administration.savePhoto(station, photo), this, [this](const Result<void>& done) {
        if (!done)
            tellFailure(done.error());
    });
}

void ChargerActions::replaceHardware(const StationId& station)
{
    if (const StationPointer state = m_context.site().station(station))
        openReplaceDialog({state}, {});
}

QString ChargerActions::whyNoReplacement() const
{
    return hasSiteStation(m_context.site()) ? QString() : tr("Off: no charger is in use that it could replace");
}

/// What is broken is away, mostly: those come first.
void ChargerActions::replaceBy(const QString& candidate)
{
    QList<StationPointer> places = siteStations(m_context.site());
    places.removeIf([&](const StationPointer& each) { return each->record.id.value() == candidate; });
    std::stable_sort(places.begin(), places.end(),
                     [](const StationPointer& a, const StationPointer& b) { return a->link.isOnline < b->link.isOnline; });
    if (!places.isEmpty())
        openReplaceDialog(places, candidate);
}

void ChargerActions::openReplaceDialog(const QList<StationPointer>& places, const QString& candidate)
{
    const QList<PlannedAction> planned = m_context.site().plans();
    const QList<ReservationRecord> reservations = m_context.site().reservations();
    QList<ReplaceDialog::Place> offered;
    for (const StationPointer& place : places) {
        const QString drivers = runningDrivers(*place);
        const StationId& id = place->record.id;
        const auto plans = std::count_if(planned.cbegin(), planned.cend(),
                                         [&](const PlannedAction& plan) { return plan.station == id && plan.isOfPlace(); });
        const auto kept = std::count_if(reservations.cbegin(), reservations.cend(), [&](const ReservationRecord& reservation) {
            return reservation.station == id && reservation.isOpen();
        });
        offered.append({place, drivers.isEmpty() ? QString() : tr("Charging now: %1.").arg(drivers), static_cast<int>(plans),
                        static_cast<int>(kept)});
    }
    auto* dialog = new ReplaceDialog(m_context.themes, offered, m_context.site().candidates(), candidate, window());
    connect(dialog, &ReplaceDialog::entered, this, [this](const StationId& old, const StationId& replacement) {
        whenFinished(m_context.administration.replaceStation(old, replacement), this,
                     [this, replacement, name = nameOf(old)](const Result<void>& done) {
                         if (!done && done.error().code == ErrorCode::Conflict) {
                             m_context.host.notify(QStringLiteral("triangle-alert"),
                                                   tr("%1 is in use already. Archive it first, or choose another")
                                                       .arg(replacement.value()));
                         } else if (!done) {
                             tellFailure(done.error());
                         } else {
                             m_context.host.openCharger(replacement);
                             //: %1 a place, %2 the id of its new charger.
                             m_context.host.notify(QStringLiteral("check"), tr("%1 is now %2").arg(name, replacement.value()));
                         }
                     });
    });
    dialog->open();
}

void ChargerActions::acknowledgeFault(const StationId& station, EvseId evse)
{
    const auto alert = faultAlert(m_context.site(), station, evse);
    if (!alert)
        return;
    whenFinished(m_context.alerts.acknowledge({alert->id}, m_context.userName), this, [this, id = alert->id](const Result<void>& done) {
        if (!done)
            return tellFailure(done.error());
        m_context.host.notifyKept(
            tr("Fault acknowledged"), this,
            [id](ChargerActions& self) { whenFinished(self.m_context.alerts.reopen({id}), &self, self.tellIfFailed()); },
            [id](ChargerActions& self) {
                whenFinished(self.m_context.alerts.acknowledge({id}, self.m_context.userName), &self, self.tellIfFailed());
            });
    });
}

void ChargerActions::restore(const StationId& station)
{
    whenFinished(m_context.administration.restoreStation(station), this, [this, station](const Result<void>& done) {
        if (!done) {
            tellFailure(done.error());
            return;
        }
        m_context.host.notifyKept(
            tr("Restored %1").arg(stationName(m_context.site(), station)), this,
            [station](ChargerActions& self) { whenFinished(self.m_context.administration.archiveStation(station), &self, self.tellIfFailed()); },
            [station](ChargerActions& self) { whenFinished(self.m_context.administration.restoreStation(station), &self, self.tellIfFailed()); });
    });
}

void ChargerActions::unpinMeterKey(const StationId& station, EvseId evse)
{
    const StationPointer state = m_context.site().station(station);
    const auto known = state ? state->record.meterKeys.constFind(evse.value()) : QMap<int, PinnedMeterKey>::const_iterator();
    if (!state || known == state->record.meterKeys.cend())
        return;
    const QString place = placeName(m_context.site(), station, evse);
    const QString when = m_context.format().dateTime(known->pinnedAt, m_context.workspace.now());
    auto* dialog = new ConfirmDialog(
        m_context.themes, tr("Unpin the meter's key of %1?").arg(place),
        //: %1 when a key was pinned, %2 its fingerprint: a long number in hex.
        tr("Signed values are then not checked against the key pinned on %1 any more: %2. Whatever key comes with a value proves little. Until another one is "
           "pinned, a value that was changed may pass. It is kept among the events of the charger.")
            .arg(when, known->fingerprint),
        tr("Unpin key"), tr("Keep it pinned"), window());
    dialog->setObjectName(QStringLiteral("unpinKeyDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("unpinKeyAccept"));
    api::StationChange change;
    change.meterKeys[evse.value()].pinnedBy = m_context.userName;
    connect(dialog, &QDialog::accepted, this,
            [this, station, change, place] { saveUndoably(station, change, tr("Unpinned the meter's key of %1").arg(place)); });
    dialog->open();
}

} // namespace forecourt::ui
