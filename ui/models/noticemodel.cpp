// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/noticemodel.h"

#include "ui/widgets/noticepopup.h"

namespace forecourt::ui {

NoticeModel::NoticeModel(const Workspace& workspace, QObject* parent) : QAbstractListModel(parent), m_workspace(workspace) {}

void NoticeModel::add(const Notice& notice)
{
    if (m_notices.size() >= Most) {
        beginRemoveRows({}, Most - 1, static_cast<int>(m_notices.size()) - 1);
        m_notices.resize(Most - 1);
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_notices.prepend(notice);
    endInsertRows();
}

void NoticeModel::clear()
{
    beginResetModel();
    m_notices.clear();
    endResetModel();
}

int NoticeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QVariant NoticeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notice& notice = m_notices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return notice.text;
    case NoticePopup::TimeRole: return m_workspace.format().timeOrDate(notice.at, m_workspace.now());
    case NoticePopup::IconRole: return notice.iconName;
    case NoticePopup::IconColorRole: return int(notice.color);
    case NoticePopup::PlaceRole: return notice.place;
    default: return {};
    }
}

} // namespace forecourt::ui
