// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconcache.h"

#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QPainter>
#include <QSvgRenderer>

#include <array>
#include <cmath>

namespace forecourt::ui {
namespace {

Q_LOGGING_CATEGORY(lcTheme, "forecourt.ui.theme")

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

} // namespace

QPixmap IconCache::pixmap(const QString& name, int size, const QColor& color, const QColor& behind,
                          qreal devicePixelRatio)
{
    const bool mirrored = QGuiApplication::isRightToLeft() && isMirroredIcon(name);
    const QString key = QStringLiteral("%1|%2|%3|%4|%5|%6")
                            .arg(name).arg(size).arg(color.rgba()).arg(behind.rgba())
                            .arg(devicePixelRatio).arg(mirrored);
    if (const auto it = m_pixmaps.constFind(key); it != m_pixmaps.cend())
        return *it;

    QByteArray& source = m_sources[name];
    if (source.isEmpty()) {
        QFile file(pathOf(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(lcTheme) << "no icon named" << name;
            return {};
        }
        source = file.readAll();
    }
    QByteArray svg = source;
    svg.replace("currentColor", color.name().toLatin1());
    svg.replace("behindColor", behind.name().toLatin1());
    QSvgRenderer renderer(svg);
    const int device = int(std::lround(size * devicePixelRatio));
    QPixmap result(device, device);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    if (mirrored) {
        painter.translate(device, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, device, device));
    painter.end();
    result.setDevicePixelRatio(devicePixelRatio);
    m_pixmaps.insert(key, result);
    return result;
}

void IconCache::clear()
{
    m_pixmaps.clear();
}

bool IconCache::exists(const QString& name)
{
    return QFile::exists(pathOf(name));
}

bool isMirroredIcon(const QString& name)
{
    static const std::array names{
        QLatin1String("arrow-left"), QLatin1String("arrow-right"), QLatin1String("chevron-left"),
        QLatin1String("chevron-right"), QLatin1String("undo-2"), QLatin1String("external-link"),
        QLatin1String("list")};
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace forecourt::ui
