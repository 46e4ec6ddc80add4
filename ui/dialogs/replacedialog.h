// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which hardware takes the place of another.
#pragma once

#include "core/domain/changes.h"
#include "core/domain/site.h"
#include "ui/widgets/formdialog.h"

class QComboBox;

namespace forecourt::ui {

/// Offers the chargers that wait, and a field for the id of one that did not call yet. Show with open().
class ReplaceDialog final : public FormDialog
{
    Q_OBJECT

public:
    /// A charger that can be replaced.
    struct Place
    {
        StationPointer station;
        QString drivers;      ///< who charges there now, as a sentence; may be empty
        int plans = 0;        ///< planned actions that go over to the new charger
        int reservations = 0; ///< that end with the old one
    };

    /// Of several \a places it asks which, and proposes the first if that one is away; there is at least one.
    /// \a candidate: the one of \a waiting that is chosen; empty: the first.
    ReplaceDialog(const ThemeManager& themes, const QList<Place>& places, const QList<Candidate>& waiting, const QString& candidate,
                  QWidget* parent);

Q_SIGNALS:
    void entered(const forecourt::StationId& old, const forecourt::StationId& replacement);

private:
    void addPlaces();
    void addNewcomers(const QList<Candidate>& waiting, const QString& candidate);
    void showEffect();
    void submit();
    [[nodiscard]] bool isPlaceOpen() const;
    [[nodiscard]] const Place& place() const;
    [[nodiscard]] QString chosenId() const;

    QList<Place> m_places;
    QComboBox* m_place = nullptr; ///< there are several
    QComboBox* m_field;
};

} // namespace forecourt::ui
