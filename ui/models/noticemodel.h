// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list behind the bell: what the window said lately.
#pragma once

#include "ui/models/workspace.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace forecourt::ui {

/// One thing worth reading again. Text is plain and shown as it is.
struct Notice
{
    QDateTime at;     ///< UTC; invalid: now
    QString iconName;
    Theme::Color color = Theme::Color::Ink2;
    QString text;
    QString place;    ///< where Enter leads, e.g. "charger/BAY-4"; empty: nowhere
};

/// Newest first, at most 200; in memory only. Thread: GUI.
class NoticeModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// \a workspace must outlive this object.
    explicit NoticeModel(const Workspace& workspace, QObject* parent = nullptr);

    void add(const Notice& notice);
    void clear();
    [[nodiscard]] const Notice& notice(int row) const { return m_notices.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// The roles of ui/widgets/noticepopup.h.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    static constexpr int Most = 200;

    const Workspace& m_workspace;
    QList<Notice> m_notices;
};

} // namespace forecourt::ui
