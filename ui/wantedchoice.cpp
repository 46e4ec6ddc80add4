// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wantedchoice.h"

#include <QAbstractItemModel>
#include <QComboBox>

namespace forecourt::ui {

WantedChoice::WantedChoice(QComboBox& box, const QJsonValue& data) : QObject(&box), m_box(box), m_data(data), m_count(box.count())
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &WantedChoice::lookAgain);
    connect(box.model(), &QAbstractItemModel::rowsInserted, &m_later, [this] { m_later.start(0); });
    connect(&box, &QComboBox::activated, this, &WantedChoice::end);
}

void WantedChoice::choose(QComboBox& box, const QJsonValue& data)
{
    forget(box);
    const int index = indexOf(box, data);
    if (index < 0) {
        new WantedChoice(box, data); // the box owns it
    } else if (index != box.currentIndex()) {
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
}

QJsonValue WantedChoice::of(const QComboBox& box)
{
    const auto* const waiting = box.findChild<const WantedChoice*>(QString(), Qt::FindDirectChildrenOnly);
    return waiting == nullptr ? QJsonValue(QJsonValue::Undefined) : waiting->m_data;
}

void WantedChoice::forget(const QComboBox& box)
{
    delete box.findChild<WantedChoice*>(QString(), Qt::FindDirectChildrenOnly);
}

int WantedChoice::indexOf(const QComboBox& box, const QJsonValue& data)
{
    for (int i = 0; i < box.count(); ++i) {
        if (QJsonValue::fromVariant(box.itemData(i)) == data)
            return i;
    }
    return -1;
}

void WantedChoice::lookAgain()
{
    const int index = indexOf(m_box, m_data);
    if (m_data.isUndefined() || (index < 0 && m_box.count() <= m_count))
        return; // it is over, or the box was filled again with what was there
    end();
    if (index >= 0 && index != m_box.currentIndex()) {
        m_box.setCurrentIndex(index);
        Q_EMIT m_box.activated(index);
    }
}

void WantedChoice::end()
{
    m_data = QJsonValue(QJsonValue::Undefined);
    m_later.stop();
    deleteLater();
}

} // namespace forecourt::ui
