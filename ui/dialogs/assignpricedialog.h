// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks which price applies at one or several places, and from when until when.
#pragma once

#include "core/api/prices.h"
#include "ui/models/priceplacemodel.h"
#include "ui/widgets/formdialog.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;

namespace forecourt::ui {

/// Show with open(); emits submitted() and stays open until accept() or setProblem() says how it went. Thread: GUI.
class AssignPriceDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// \a price: chosen at first.
    AssignPriceDialog(const ThemeManager& themes, const Workspace& workspace, const QList<PricePlaceRow>& places,
                      const std::optional<PriceId>& price, QWidget* parent);

    /// One for each place, without the user.
    [[nodiscard]] QList<PriceAssignment> assignments() const;
    /// Those, and before them nothing is lost: what would go on beside them ends where they begin.
    [[nodiscard]] api::PriceChange change(const QString& user) const;

Q_SIGNALS:
    void submitted();

private:
    void makeFields(const std::optional<PriceId>& price);
    void submit();
    [[nodiscard]] QList<PriceAssignment> giveWay(PriceAssignment& made, const QList<PriceAssignment>& known) const;

    const Workspace& m_workspace;
    QList<PricePlaceRow> m_places;
    QComboBox* m_price;
    QComboBox* m_begin;
    QDateTimeEdit* m_from;
    QCheckBox* m_ends;
    QDateTimeEdit* m_until;
    QLineEdit* m_note;
};

} // namespace forecourt::ui
