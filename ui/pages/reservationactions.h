// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What an operator can do about reservations.
#pragma once

#include "ui/dialogs/reservedialog.h"
#include "ui/pages/pagecontext.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace forecourt::ui {

/// Asks, sends, and tells how the charger answered. Thread: GUI.
class ReservationActions final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over \a parent's window.
    ReservationActions(const PageContext& context, QWidget* parent);

    /// Opens the dialog. Does nothing where reservations are not offered.
    void reserve(const ReserveWish& wish);
    /// Asks once, then asks the charger.
    void cancel(const ReservationRecord& reservation);
    /// Why \a reservation cannot be cancelled now; empty: it can.
    [[nodiscard]] QString cancelReason(const ReservationRecord& reservation) const;

private:
    void report(const ReservationRecord& now);

    PageContext m_context;
    QWidget* m_parent;
    QSet<ReservationId> m_watched; ///< made here, not answered yet
};

} // namespace forecourt::ui
