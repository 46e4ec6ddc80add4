// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// A row of the command palette: icon, title, what it is, shortcut.
#pragma once

#include "ui/theme/thememanager.h"

#include <QAbstractItemDelegate>

namespace forecourt::ui {

/// Reads the roles of PaletteModel. Thread: GUI.
class PaletteDelegate final : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(const ThemeManager& themes, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
