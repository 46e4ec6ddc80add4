// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigation.h"

namespace forecourt::ui {

void Navigation::go(const QString& place)
{
    if (place == this->place())
        return;
    while (m_places.size() > m_current + 1)
        m_places.removeLast();
    m_places.append(place);
    if (m_places.size() > Longest)
        m_places.removeFirst();
    m_current = m_places.size() - 1;
    Q_EMIT placeChanged(place);
}

void Navigation::replace(const QString& place)
{
    if (m_current < 0) {
        go(place);
        return;
    }
    if (m_places[m_current] == place)
        return;
    m_places[m_current] = place;
    Q_EMIT placeChanged(place);
}

void Navigation::back()
{
    if (!canGoBack())
        return;
    --m_current;
    Q_EMIT placeChanged(place());
}

void Navigation::forward()
{
    if (!canGoForward())
        return;
    ++m_current;
    Q_EMIT placeChanged(place());
}

QString Navigation::pageOf(const QString& place)
{
    return place.section(QLatin1Char('/'), 0, 0);
}

QString Navigation::detailOf(const QString& place)
{
    return place.section(QLatin1Char('/'), 1);
}

} // namespace forecourt::ui
