// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What people call a charger and where it stands: name, area, names of its connectors, note.
#pragma once

#include "core/api/administration.h"
#include "ui/widgets/formdialog.h"

class QComboBox;
class QPlainTextEdit;

namespace forecourt::ui {

/// Show with open() and listen to entered().
class PlaceDialog final : public FormDialog
{
    Q_OBJECT

public:
    PlaceDialog(const ThemeManager& themes, const StationState& station, const QStringList& areas, QWidget* parent);

Q_SIGNALS:
    /// Every member of \a change that this dialog knows is set.
    void entered(const forecourt::api::StationChange& change);

private:
    void submit();

    QLineEdit* m_name;
    QComboBox* m_area;
    QHash<int, QLineEdit*> m_connectors; ///< by EVSE number
    QPlainTextEdit* m_note;
};

/// The change that brings \a record back to what it is now.
[[nodiscard]] api::StationChange placeOf(const StationState& station);

} // namespace forecourt::ui
