// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Asks for an area: one that is in use, or a new one.
#pragma once

#include "core/api/livesite.h"
#include "ui/widgets/formdialog.h"

class QComboBox;

namespace forecourt::ui {

/// The areas of the site's chargers, without the empty one, in order.
[[nodiscard]] QStringList areasOf(const api::LiveSite& site);

/// A field for an area with the known ones to choose from. Caller owns it.
[[nodiscard]] QComboBox* makeAreaField(const QStringList& areas);

/// Show with open() and listen to entered().
class AreaDialog final : public FormDialog
{
    Q_OBJECT

public:
    AreaDialog(const ThemeManager& themes, const QString& title, const QStringList& areas, QWidget* parent);

    void setValue(const QString& area);

Q_SIGNALS:
    /// Empty: no area.
    void entered(const QString& area);

private:
    QComboBox* m_field;
};

} // namespace forecourt::ui
