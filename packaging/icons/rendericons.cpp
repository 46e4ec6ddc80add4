// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Draws the application's icon as PNG files while building: rendericons <large.svg> <small.svg> <folder>.
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

namespace {

constexpr int LargestSmall = 24;
constexpr int Sizes[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};

bool render(QSvgRenderer& drawing, int size, const QString& file)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        drawing.render(&painter);
    }
    return image.save(file, "PNG");
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 4) {
        std::fputs("usage: rendericons <large.svg> <small.svg> <folder>\n", stderr);
        return 2;
    }
    QSvgRenderer large(QString::fromLocal8Bit(argv[1]));
    QSvgRenderer small(QString::fromLocal8Bit(argv[2]));
    const QString folder = QString::fromLocal8Bit(argv[3]);
    bool isGood = large.isValid() && small.isValid();
    for (const int size : Sizes)
        isGood = render(size <= LargestSmall ? small : large, size, QStringLiteral("%1/%2.png").arg(folder).arg(size)) && isGood;
    return isGood ? 0 : 1;
}
