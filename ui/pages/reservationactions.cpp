// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reservationactions.h"

#include "core/base/async.h"
#include "ui/format/reservationwords.h"
#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/models/reservationmodel.h"

#include <QPointer>
#include <QWidget>

namespace forecourt::ui {

ReservationActions::ReservationActions(const PageContext& context, QWidget* parent)
    : QObject(parent), m_context(context), m_parent(parent)
{
    connect(&context.site(), &api::LiveSite::reservationChanged, this, &ReservationActions::report);
}

void ReservationActions::reserve(const ReserveWish& wish)
{
    if (!m_context.reservations)
        return;
    auto* dialog = new ReserveDialog(m_context.themes, m_context.workspace, wish, m_parent->window());
    connect(dialog, &ReserveDialog::submitted, this, [this, dialog = QPointer<ReserveDialog>(dialog)] {
        ReservationRequest request = dialog->request();
        request.user = m_context.userName;
        whenFinished(m_context.reservations->reserve(request), this, [this, dialog](const Result<ReservationId>& id) {
            if (!id) {
                if (dialog)
                    dialog->fail(id.error());
                else
                    m_context.host.notify(QStringLiteral("triangle-alert"), reservationErrorSentence(id.error()));
                return;
            }
            if (dialog)
                dialog->accept();
            m_watched.insert(*id);
            if (const auto known = m_context.site().reservation(*id))
                report(*known);
        });
    });
    dialog->open();
}

/// How the charger answered, once.
void ReservationActions::report(const ReservationRecord& now)
{
    if (now.state == ReservationState::Requested || !m_watched.remove(now.id))
        return;
    const bool isGood = now.state == ReservationState::Active || now.state == ReservationState::Used;
    m_context.host.notify(isGood ? QStringLiteral("check") : QStringLiteral("triangle-alert"),
                          //: A reservation: %1 where, %2 for whom, %3 what became of it.
                          tr("%1 for %2: %3")
                              .arg(reservationPlace(m_context.site(), now.station, now.evse), shortened(reservationHolder(now), 60),
                                   reservationSentence(now, m_context.format(), m_context.workspace.now())));
}

QString ReservationActions::cancelReason(const ReservationRecord& reservation) const
{
    if (!m_context.reservations)
        return tr("Off: reservations are not made here");
    if (!reservation.isOpen())
        return tr("Off: this reservation is over");
    const StationPointer station = m_context.site().station(reservation.station);
    if (!station)
        return tr("Off: this charger is not in use");
    return reasons::command(m_context.workspace, *station, QStringLiteral("CancelReservation"));
}

void ReservationActions::cancel(const ReservationRecord& reservation)
{
    auto* dialog = new ConfirmDialog(m_context.themes,
                                     //: %1 for whom, %2 where.
                                     tr("Cancel the reservation of %1 at %2?")
                                         .arg(shortened(reservationHolder(reservation), 60),
                                              reservationPlace(m_context.site(), reservation.station, reservation.evse)),
                                     tr("The connector is free for everybody at once."), tr("Cancel reservation"),
                                     tr("Keep reserved"), m_parent->window());
    dialog->setObjectName(QStringLiteral("cancelReservationDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("cancelReservationAccept"));
    connect(dialog, &QDialog::accepted, this, [this, id = reservation.id] {
        if (!m_context.reservations)
            return;
        whenFinished(m_context.reservations->cancel(id, m_context.userName), this, [this](const Result<void>& asked) {
            if (!asked)
                m_context.host.notify(QStringLiteral("triangle-alert"), reservationErrorSentence(asked.error()));
        });
    });
    dialog->open();
}

} // namespace forecourt::ui
