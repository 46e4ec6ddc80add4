// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Paints the fields of a message; a departure from the standard on amber, with its sign.
#pragma once

#include "ui/theme/thememanager.h"

#include <QStyledItemDelegate>

namespace forecourt::ui {

/// For MessageTreeModel.
class MessageTreeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    MessageTreeDelegate(const ThemeManager& themes, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ThemeManager& m_themes;
};

} // namespace forecourt::ui
