// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks which connector is kept for whom, and until when.
#pragma once

#include "core/domain/reservation.h"
#include "ui/models/workspace.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace forecourt::ui {

class RosterBox;

/// What is known when the dialog opens; empty members are asked for.
struct ReserveWish
{
    std::optional<StationId> station;
    std::optional<EvseId> evse;
    QString token;                  ///< chosen at first
    std::optional<PersonId> person; ///< only this person's tags
};

/// Offers the connectors that can be reserved and the tags that may charge there. Show with open(); emits
/// submitted() and stays open until accept() or fail() says how it went.
class ReserveDialog final : public FormDialog
{
    Q_OBJECT

public:
    ReserveDialog(const ThemeManager& themes, const Workspace& workspace, const ReserveWish& wish, QWidget* parent);

    /// As chosen; without the user.
    [[nodiscard]] ReservationRequest request() const;
    /// Shows \a error at the field it is about.
    void fail(const Error& error);

Q_SIGNALS:
    void submitted();

private:
    void fillPlaces(const ReserveWish& wish);
    void addPlaces(const StationState& station, const ReserveWish& wish);
    void fillTags();
    void chooseFirstOf(PersonId person);
    void showGroup();
    void submit();
    [[nodiscard]] std::optional<StationId> station() const;

    const Workspace& m_workspace;
    std::optional<PersonId> m_person;
    QList<QPair<StationId, std::optional<EvseId>>> m_places; ///< in the order of the box
    QComboBox* m_place;
    RosterBox* m_tag;
    QDateTimeEdit* m_until;
    QCheckBox* m_group;
};

} // namespace forecourt::ui
